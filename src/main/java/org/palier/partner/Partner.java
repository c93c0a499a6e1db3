package org.palier.partner;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An organisation that pays, helps in the field or trains. */
@Entity
public class Partner {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	@Enumerated(EnumType.STRING)
	private Nature nature;

	private @Nullable String note;

	private Instant createdAt;

	@Version
	private long version;

	protected Partner() {
	}

	Partner(UUID site, EditPartner form, Instant now) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.createdAt = now;
		this.name = form.name();
		this.nature = form.nature();
		this.note = form.note();
	}

	void change(EditPartner form) {
		this.name = form.name();
		this.nature = form.nature();
		this.note = form.note();
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public String name() {
		return name;
	}

	public Nature nature() {
		return nature;
	}

	public @Nullable String note() {
		return note;
	}

	Instant createdAt() {
		return createdAt;
	}

}
