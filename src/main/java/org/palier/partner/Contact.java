package org.palier.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Language;

/**
 * Somebody to write to at a partner's; they never need an account. Two with one address
 * become one: the other stays as a trace which leads there.
 */
@Entity
public class Contact {

	/** How long a person is kept after they were last changed. */
	static final int YEARS = 5;

	@Id
	private UUID id;

	@Column(name = "partner_id")
	private UUID partner;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	private String role;

	private String email;

	private @Nullable String phone;

	@Enumerated(EnumType.STRING)
	private Language language;

	private @Nullable LocalDate consentOn;

	private boolean active;

	private @Nullable LocalDate deleteOn;

	private @Nullable UUID mergedInto;

	@Version
	private long version;

	protected Contact() {
	}

	Contact(Partner partner, EditContact form, Instant now) {
		this.id = UUID.randomUUID();
		this.partner = partner.id();
		this.site = partner.site();
		change(form, now);
	}

	final void change(EditContact form, Instant now) {
		var plain = form.plain();
		this.name = plain.name();
		this.role = plain.role();
		this.email = plain.email();
		this.phone = plain.phone();
		this.language = Objects.requireNonNull(plain.language());
		this.consentOn = plain.consentOn();
		this.active = !Boolean.TRUE.equals(plain.gone());
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
	}

	/** The address that we had was wrong. */
	void reachAt(String email) {
		this.email = email;
	}

	/** Follows its organisation into another. */
	void moveTo(Partner survivor) {
		this.partner = survivor.id();
	}

	/** The same person is already there: what that one lacks is taken from here. */
	void mergeInto(Contact survivor) {
		this.mergedInto = survivor.id;
		survivor.phone = (survivor.phone != null) ? survivor.phone : phone;
		survivor.consentOn = (survivor.consentOn != null) ? survivor.consentOn : consentOn;
		survivor.active |= active;
		if (deleteOn != null && survivor.deleteOn != null && deleteOn.isAfter(survivor.deleteOn)) {
			survivor.deleteOn = deleteOn;
		}
	}

	boolean hasAddress(String other) {
		return !email.isEmpty() && email.equalsIgnoreCase(other);
	}

	public UUID id() {
		return id;
	}

	public UUID partner() {
		return partner;
	}

	public UUID site() {
		return site;
	}

	public String name() {
		return name;
	}

	public String role() {
		return role;
	}

	public String email() {
		return email;
	}

	public @Nullable String phone() {
		return Phone.Check.shown(phone);
	}

	public Language language() {
		return language;
	}

	/** When they agreed to be written to; null if nobody noted it. */
	public @Nullable LocalDate consentOn() {
		return consentOn;
	}

	/** Whether they are still there; who has left can no longer be chosen. */
	public boolean isActive() {
		return active;
	}

	public @Nullable LocalDate deleteOn() {
		return deleteOn;
	}

	@Nullable UUID mergedInto() {
		return mergedInto;
	}

}
