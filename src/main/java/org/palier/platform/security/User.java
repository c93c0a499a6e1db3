package org.palier.platform.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Language;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is logged in. Lives in the session, so it holds only what every page
 * needs; a change of rights ends the session.
 *
 * @param id the person
 * @param email also the login
 * @param name as shown to others
 * @param place the site or territory, as shown in the top bar
 * @param password the hash, which does not follow the user into the session
 * @param enabled false once the administrator has disabled the account
 * @param roles at least one
 * @param sites the sites whose data this person may see
 * @param language in which Palier spoke to this person at the login; null until somebody
 * chose
 * @param replaces absent colleagues in whose place this person acts at this moment; asked
 * anew with each request, for it begins and ends with a day
 */
public record User(UUID id, String email, String name, String place, Hash password, boolean enabled, Set<Role> roles,
		Set<UUID> sites, @Nullable Language language, List<Replaced> replaces) implements UserDetails, Serializable {

	/** A session that was written before there were stand-ins has none. */
	@SuppressWarnings("NullAway")
	public User {
		replaces = (replaces != null) ? replaces : List.of();
	}

	public User(UUID id, String email, String name, String place, Hash password, boolean enabled, Set<Role> roles,
			Set<UUID> sites, @Nullable Language language) {
		this(id, email, name, place, password, enabled, roles, sites, language, List.of());
	}

	/** The person behind the current request; empty for jobs and for partners. */
	public static Optional<User> current() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof User user) ? Optional.of(user)
				: Optional.empty();
	}

	/** The same person, who today also sees what these absent colleagues see. */
	public User replacing(List<Replaced> absent) {
		var all = Stream.concat(sites.stream(), absent.stream().flatMap((each) -> each.sites().stream()))
			.collect(Collectors.toUnmodifiableSet());
		return new User(id, email, name, place, password, enabled, roles, all, language,
				absent.stream().map((each) -> each.beyond(sites)).toList());
	}

	/** The sites that are this person's own, without those seen for somebody absent. */
	public Set<UUID> ownSites() {
		return sites.stream()
			.filter((site) -> replaces.stream().noneMatch((absent) -> absent.gained().contains(site)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** In whose place this person may do such a task, if it is an absent colleague's. */
	public Optional<Replaced> replaces(UUID site, String role, @Nullable UUID assignee) {
		return replaces.stream()
			.filter((absent) -> absent.has(site, role) && (assignee == null || absent.person().equals(assignee)))
			.findFirst();
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
	}

	@Override
	public @Nullable String getPassword() {
		return password.value;
	}

	@Override
	public String getUsername() {
		return email;
	}

	@Override
	public boolean isEnabled() {
		return enabled;
	}

	@Override
	public String toString() {
		return name;
	}

	/**
	 * The hash of a password: known while somebody logs in, and forgotten with that
	 * moment.
	 */
	public static final class Hash implements Serializable {

		private final transient @Nullable String value;

		public Hash(@Nullable String value) {
			this.value = value;
		}

	}

}
