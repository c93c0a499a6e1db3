package org.palier.place;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stairwell of a building, and its doors landing by landing. */
@Entity
public class Stairwell {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.EAGER)
	@JoinColumn(name = "building_id")
	private Building building;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Landing> landings;

	private int dwellings;

	@Convert(converter = AccessNoteColumn.class)
	private @Nullable AccessNote access;

	private @Nullable Instant archivedAt;

	protected Stairwell() {
	}

	Stairwell(Building building, String name, List<Landing> landings) {
		this.id = UUID.randomUUID();
		this.building = building;
		this.site = building.site();
		this.name = name.strip();
		this.landings = List.copyOf(landings);
		this.dwellings = doors();
	}

	void change(EditStairwell form) {
		this.name = Objects.requireNonNullElse(form.name(), "");
		this.landings = form.landings();
		this.dwellings = Objects.requireNonNullElse(form.dwellings(), doors());
		this.access = (form.access() != null) ? new AccessNote(form.access()) : null;
	}

	void forgetAccess() {
		this.access = null;
	}

	/** Since when it is not offered any more; null brings it back. */
	void archive(@Nullable Instant when) {
		this.archivedAt = when;
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public Building building() {
		return building;
	}

	/** "A"; empty if the building has only one. */
	public String name() {
		return name;
	}

	/** "12 rue des Oiseaux, A". */
	public String label() {
		return name.isEmpty() ? building.label() : building.label() + ", " + name;
	}

	/** From the ground up; empty while nobody has seen the doors. */
	public List<Landing> landings() {
		return landings;
	}

	/** How many are lived in, which may differ from the doors one sees. */
	public int dwellings() {
		return dwellings;
	}

	public int doors() {
		return landings.stream().mapToInt((landing) -> landing.doors().size()).sum();
	}

	/** What opens the door of the street. */
	public @Nullable String access() {
		return (access != null) ? access.text() : null;
	}

	public boolean isArchived() {
		return archivedAt != null;
	}

}
