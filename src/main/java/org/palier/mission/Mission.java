package org.palier.mission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import static org.palier.platform.web.RuleBroken.require;

/** One topic in one neighbourhood, from the need to the report. */
@Entity
public class Mission {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Column(name = "neighbourhood_id")
	private UUID neighbourhood;

	private String title;

	@Enumerated(EnumType.STRING)
	private Theme theme;

	@Enumerated(EnumType.STRING)
	private State state;

	@Enumerated(EnumType.STRING)
	private @Nullable Funding funding;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<DecideFunding> fundingDecisions = List.of();

	private @Nullable Boolean retained;

	/** The phase at which a mission already under way was entered. */
	private @Nullable String enteredAt;

	/** What happened before it was entered, in a few words. */
	private @Nullable String history;

	private @Nullable Integer plannedDoors;

	private @Nullable UUID openedBy;

	private Instant openedAt;

	private @Nullable Instant pausedAt;

	private @Nullable Instant endedAt;

	/** Why it rests or ended. */
	private @Nullable String reason;

	@Version
	private long version;

	protected Mission() {
	}

	public Mission(UUID site, UUID neighbourhood, String title, Theme theme, @Nullable UUID openedBy, Instant now) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.neighbourhood = neighbourhood;
		this.title = title.strip();
		this.theme = theme;
		this.state = State.OPEN;
		this.openedBy = openedBy;
		this.openedAt = now;
	}

	/** It was already under way: entered at a phase, with what happened before. */
	void enterAt(String phase, String history, @Nullable Integer plannedDoors) {
		this.enteredAt = phase;
		this.history = history;
		this.plannedDoors = plannedDoors;
		this.retained = true;
		this.funding = "agreement".equals(phase) ? Funding.SPONSOR : Funding.SETTLED;
	}

	/** It was entered when this phase was already behind it. */
	public boolean isEnteredAfter(String phase) {
		return enteredAt != null && MissionPhases.ORDER.indexOf(enteredAt) > MissionPhases.ORDER.indexOf(phase);
	}

	void rename(String title) {
		this.title = title.strip();
	}

	/** The director's go, with how it will be paid; or no. */
	void retain(boolean retained, @Nullable Funding funding) {
		require(state == State.OPEN, "mission.notOpen");
		this.retained = retained;
		this.funding = funding;
	}

	void fund(Funding funding) {
		this.funding = funding;
	}

	/** What was decided when no sponsor paid, each time it was. */
	void decide(DecideFunding decision) {
		fundingDecisions = Stream.concat(fundingDecisions.stream(), Stream.of(decision)).toList();
	}

	void plan(int doors) {
		this.plannedDoors = doors;
	}

	void pause(String reason, Instant now) {
		require(state == State.OPEN, "mission.notOpen");
		this.state = State.PAUSED;
		this.reason = reason;
		this.pausedAt = now;
	}

	/** Wakes it; returns since when it rested. */
	Instant resume() {
		require(state == State.PAUSED && pausedAt != null, "mission.notPaused");
		var since = java.util.Objects.requireNonNull(pausedAt);
		this.state = State.OPEN;
		this.reason = null;
		this.pausedAt = null;
		return since;
	}

	void end(State how, @Nullable String reason, Instant now) {
		if (endedAt == null) {
			this.state = how;
			this.reason = reason;
			this.endedAt = now;
		}
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public UUID neighbourhood() {
		return neighbourhood;
	}

	public String title() {
		return title;
	}

	public Theme theme() {
		return theme;
	}

	public State state() {
		return state;
	}

	public @Nullable Funding funding() {
		return funding;
	}

	List<DecideFunding> fundingDecisions() {
		return fundingDecisions;
	}

	public boolean isRetained() {
		return Boolean.TRUE.equals(retained);
	}

	public @Nullable String enteredAt() {
		return enteredAt;
	}

	public @Nullable String history() {
		return history;
	}

	public @Nullable Integer plannedDoors() {
		return plannedDoors;
	}

	public @Nullable UUID openedBy() {
		return openedBy;
	}

	public Instant openedAt() {
		return openedAt;
	}

	public @Nullable Instant pausedAt() {
		return pausedAt;
	}

	public @Nullable Instant endedAt() {
		return endedAt;
	}

	public @Nullable String reason() {
		return reason;
	}

	public boolean isOver() {
		return endedAt != null;
	}

	/** Where it stands; the name is a message key under {@code mission.state.}. */
	public enum State {

		OPEN, PAUSED, CLOSED, NOT_RETAINED, CANCELLED

	}

	/**
	 * How it is paid: by one or several sponsors, by the association itself, or settled
	 * before it was entered.
	 */
	public enum Funding {

		SPONSOR, OWN_FUNDS, SETTLED

	}

}
