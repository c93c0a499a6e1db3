package org.palier.need;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.organisation.Neighbourhood;

/** Something heard or seen in the neighbourhood, tied to no person. */
@Entity
class Observation {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Column(name = "neighbourhood_id")
	private UUID neighbourhood;

	@Enumerated(EnumType.STRING)
	private Theme theme;

	private String words;

	private @Nullable String place;

	private UUID recordedBy;

	private Instant recordedAt;

	private LocalDate deleteOn;

	protected Observation() {
	}

	Observation(Neighbourhood neighbourhood, Theme theme, String words, @Nullable String place, UUID by, Instant now) {
		this.id = UUID.randomUUID();
		this.site = neighbourhood.site();
		this.neighbourhood = neighbourhood.id();
		this.theme = theme;
		this.words = words.strip();
		this.place = place;
		this.recordedBy = by;
		this.recordedAt = now;
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(2);
	}

	UUID id() {
		return id;
	}

	UUID site() {
		return site;
	}

	UUID neighbourhood() {
		return neighbourhood;
	}

	Theme theme() {
		return theme;
	}

	String words() {
		return words;
	}

	@Nullable String place() {
		return place;
	}

	UUID recordedBy() {
		return recordedBy;
	}

	Instant recordedAt() {
		return recordedAt;
	}

	LocalDate deleteOn() {
		return deleteOn;
	}

}
