package org.palier.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;
import org.palier.platform.web.Language;

/** Somebody with an account: coordinator, Voisin, director, network or administrator. */
@Entity
public class Person {

	@Id
	private UUID id;

	private String email;

	private String name;

	private @Nullable String password;

	private boolean enabled;

	/** What this person speaks at the doors. */
	private String languages;

	/** In which Palier speaks to this person; null until somebody chose. */
	@Enumerated(EnumType.STRING)
	private @Nullable Language readsIn;

	@Column(name = "territory_id")
	private @Nullable UUID territory;

	/** What the contract of a Voisin says. */
	private @Nullable Integer monthlyHours;

	private boolean demo;

	private Instant createdAt;

	private @Nullable LocalDate deleteOn;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
	@Column(name = "role")
	private Set<String> roles = new HashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "person_site", joinColumns = @JoinColumn(name = "person_id"))
	@Column(name = "site_id")
	private Set<UUID> sites = new HashSet<>();

	protected Person() {
	}

	public Person(String email, String name, Instant now) {
		this.id = UUID.randomUUID();
		this.email = email.strip().toLowerCase(Locale.ROOT);
		this.name = name.strip();
		this.enabled = true;
		this.languages = "";
		this.createdAt = now;
	}

	public Person as(Role role, Set<UUID> sites) {
		roles.add(role.code());
		this.sites.addAll(sites);
		return this;
	}

	public void change(String name, Set<Role> roles, Set<UUID> sites, @Nullable UUID territory,
			List<String> languages) {
		this.name = name.strip();
		this.roles.clear();
		roles.forEach((role) -> this.roles.add(role.code()));
		this.sites.clear();
		this.sites.addAll(sites);
		this.territory = territory;
		this.languages = String.join(",", languages);
	}

	public void speaks(List<String> languages) {
		this.languages = String.join(",", languages);
	}

	public void readIn(Language language) {
		this.readsIn = language;
	}

	/** Hours a month, as the contract says. */
	public void works(@Nullable Integer monthlyHours) {
		this.monthlyHours = monthlyHours;
	}

	public void directs(UUID territory) {
		this.territory = territory;
	}

	/** The hash of a password. */
	public void setPassword(String password) {
		this.password = password;
	}

	/** Without enabling, the account opens nothing, and is deleted on that day. */
	public void enable(boolean enabled, @Nullable LocalDate deleteOn) {
		this.enabled = enabled;
		this.deleteOn = deleteOn;
	}

	/** Marks an account of the demonstration. */
	public void markDemo() {
		this.demo = true;
	}

	public UUID id() {
		return id;
	}

	public String email() {
		return email;
	}

	public String name() {
		return name;
	}

	public boolean hasPassword() {
		return password != null;
	}

	@Nullable String password() {
		return password;
	}

	public boolean isEnabled() {
		return enabled;
	}

	public List<String> languages() {
		return languages.isEmpty() ? List.of() : List.of(languages.split(","));
	}

	public @Nullable Language readsIn() {
		return readsIn;
	}

	public @Nullable Integer monthlyHours() {
		return monthlyHours;
	}

	public @Nullable UUID territory() {
		return territory;
	}

	public Set<Role> roles() {
		return roles.stream().map(Role::of).collect(java.util.stream.Collectors.toUnmodifiableSet());
	}

	public Set<UUID> sites() {
		return Set.copyOf(sites);
	}

	public @Nullable LocalDate deleteOn() {
		return deleteOn;
	}

}
