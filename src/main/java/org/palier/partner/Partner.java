package org.palier.partner;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import static org.palier.platform.web.RuleBroken.require;

/**
 * An organisation that pays, helps in the field or trains. One that was merged into
 * another stays as a trace which leads there.
 */
@Entity
public class Partner {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Enumerated(EnumType.STRING)
	private Nature nature;

	private @Nullable String siret;

	private @Nullable String street;

	private @Nullable String postcode;

	private @Nullable String town;

	private Instant createdAt;

	private @Nullable Instant archivedAt;

	private @Nullable UUID mergedInto;

	@Version
	private long version;

	protected Partner() {
	}

	Partner(UUID site, EditPartner form, Instant now) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.createdAt = now;
		change(form);
	}

	final void change(EditPartner form) {
		var plain = form.plain();
		this.name = plain.name();
		this.kind = Objects.requireNonNull(plain.kind());
		this.nature = plain.nature();
		this.siret = plain.siret();
		this.street = plain.street();
		this.postcode = plain.postcode();
		this.town = plain.town();
	}

	/** No longer offered in forms. */
	void archive(Instant now) {
		require(mergedInto == null, "partner.merged");
		this.archivedAt = (archivedAt != null) ? archivedAt : now;
	}

	void restore() {
		this.archivedAt = null;
	}

	void mergeInto(Partner survivor) {
		require(mergedInto == null && survivor.mergedInto == null && !survivor.id.equals(id)
				&& survivor.site.equals(site), "partner.merged");
		this.mergedInto = survivor.id;
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

	public Kind kind() {
		return kind;
	}

	public Nature nature() {
		return nature;
	}

	public @Nullable String siret() {
		return siret;
	}

	public @Nullable String street() {
		return street;
	}

	public @Nullable String postcode() {
		return postcode;
	}

	public @Nullable String town() {
		return town;
	}

	public boolean isArchived() {
		return archivedAt != null;
	}

	@Nullable Instant archivedAt() {
		return archivedAt;
	}

	/** Where this trace leads; null if it stands for itself. */
	@Nullable UUID mergedInto() {
		return mergedInto;
	}

	Instant createdAt() {
		return createdAt;
	}

}
