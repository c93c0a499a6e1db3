package org.palier.field;

import java.time.Duration;
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

/** One knock on one door, or one talk at the foot of a building, and its result. */
@Entity
class Visit {

	/** How long the one who recorded it may take it back. */
	static final Duration UNDO = Duration.ofMinutes(10);

	@Id
	private UUID id;

	@Column(name = "mission_id")
	private UUID mission;

	@Column(name = "site_id")
	private UUID site;

	@Enumerated(EnumType.STRING)
	private VisitKind kind;

	private String place;

	private @Nullable String stairwell;

	@Enumerated(EnumType.STRING)
	private VisitResult result;

	private @Nullable Integer minutes;

	private @Nullable String language;

	private boolean oriented;

	private @Nullable String note;

	/** Version of the door guide that was in use. */
	private @Nullable String guide;

	private UUID recordedBy;

	private Instant recordedAt;

	private @Nullable LocalDate deleteOn;

	@Column(name = "round_id")
	private @Nullable UUID round;

	private @Nullable UUID stairwellId;

	private @Nullable Integer floor;

	private @Nullable String door;

	/**
	 * Later than {@link #recordedAt} if a phone kept it meanwhile; null if it did not.
	 */
	private @Nullable Instant receivedAt;

	/** Whether the coordinator was told that something is not right here. */
	private boolean worried;

	protected Visit() {
	}

	Visit(UUID mission, UUID site, RecordVisit visit, @Nullable String guide, UUID by, Instant now) {
		this.id = visit.id();
		this.mission = mission;
		this.site = site;
		this.kind = visit.kind();
		this.place = visit.place();
		this.stairwell = visit.stairwell();
		this.result = visit.result();
		this.minutes = visit.minutes();
		this.language = visit.language();
		this.oriented = Boolean.TRUE.equals(visit.oriented());
		this.note = visit.note();
		this.guide = guide;
		this.recordedBy = by;
		this.recordedAt = now;
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(2);
	}

	/** As a phone has kept it: it happened when the phone says, and never after now. */
	Visit(UUID site, SentVisit sent, @Nullable UUID round, @Nullable String guide, UUID by, Instant now) {
		this(sent.mission(), site, sent.visit(), guide, by, sent.doneAt().isBefore(now) ? sent.doneAt() : now);
		this.round = round;
		this.stairwellId = sent.stairwellId();
		this.floor = sent.floor();
		this.door = sent.door();
		this.receivedAt = now;
		this.worried = sent.isWorried();
	}

	boolean isUndoable(UUID by, Instant now) {
		return recordedBy.equals(by) && now.isBefore(recordedAt.plus(UNDO));
	}

	UUID id() {
		return id;
	}

	UUID mission() {
		return mission;
	}

	UUID site() {
		return site;
	}

	VisitKind kind() {
		return kind;
	}

	String place() {
		return place;
	}

	@Nullable String stairwell() {
		return stairwell;
	}

	VisitResult result() {
		return result;
	}

	@Nullable Integer minutes() {
		return minutes;
	}

	@Nullable String language() {
		return language;
	}

	boolean isOriented() {
		return oriented;
	}

	@Nullable String note() {
		return note;
	}

	@Nullable String guide() {
		return guide;
	}

	UUID recordedBy() {
		return recordedBy;
	}

	/** When it was done. */
	Instant recordedAt() {
		return recordedAt;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

	@Nullable UUID stairwellId() {
		return stairwellId;
	}

	@Nullable Integer floor() {
		return floor;
	}

	@Nullable String door() {
		return door;
	}

	@Nullable Instant receivedAt() {
		return receivedAt;
	}

	boolean isWorried() {
		return worried;
	}

}
