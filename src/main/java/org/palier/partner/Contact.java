package org.palier.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Somebody to write to at a partner's; they never need an account. */
@Entity
public class Contact {

	/** How long a person is kept after they were last changed. */
	private static final int YEARS = 5;

	@Id
	private UUID id;

	@Column(name = "partner_id")
	private UUID partner;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	private String role;

	private String email;

	private boolean active;

	private @Nullable LocalDate deleteOn;

	@Version
	private long version;

	protected Contact() {
	}

	Contact(Partner partner, EditContact form, Instant now) {
		this.id = UUID.randomUUID();
		this.partner = partner.id();
		this.site = partner.site();
		this.name = form.name();
		this.role = form.role();
		this.email = form.email();
		this.active = true;
		this.deleteOn = end(now);
	}

	void change(EditContact form, Instant now) {
		this.name = form.name();
		this.role = form.role();
		this.email = form.email();
		this.active = !Boolean.TRUE.equals(form.gone());
		this.deleteOn = end(now);
	}

	private static LocalDate end(Instant now) {
		return now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
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

	/** Whether they are still there; who has left can no longer be chosen. */
	public boolean isActive() {
		return active;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

}
