package org.palier.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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

/** One outing of a pair of Voisins to the stairwells of a sector. */
@Entity
public class Round {

	@Id
	private UUID id;

	@Column(name = "mission_id")
	private UUID mission;

	@Column(name = "site_id")
	private UUID site;

	private LocalDate day;

	private LocalTime startsAt;

	private LocalTime endsAt;

	private String sector;

	@Column(name = "first_voisin")
	private UUID first;

	@Column(name = "second_voisin")
	private @Nullable UUID second;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<UUID> stairwells;

	@Enumerated(EnumType.STRING)
	private State state;

	private LocalDate deleteOn;

	@Version
	private long version;

	protected Round() {
	}

	Round(UUID mission, UUID site, Outing outing) {
		this.id = UUID.randomUUID();
		this.mission = mission;
		this.site = site;
		this.state = State.PLANNED;
		go(outing);
	}

	/** Another day, hour, pair or place. */
	void move(Outing outing) {
		require(state == State.PLANNED, "campaign.round.over");
		go(outing);
	}

	private void go(Outing outing) {
		this.day = outing.day();
		this.startsAt = outing.from();
		this.endsAt = outing.to();
		this.sector = outing.sector();
		this.first = outing.pair().get(0);
		this.second = (outing.pair().size() > 1) ? outing.pair().get(1) : null;
		this.stairwells = List.copyOf(outing.stairwells());
		this.deleteOn = day.plusYears(2);
	}

	void cancel() {
		require(state != State.DONE, "campaign.round.over");
		state = State.CANCELLED;
	}

	/** Safe to say twice. */
	void done() {
		require(state != State.CANCELLED, "campaign.round.over");
		state = State.DONE;
	}

	public UUID id() {
		return id;
	}

	public UUID mission() {
		return mission;
	}

	public UUID site() {
		return site;
	}

	/** In the site's zone, as are the hours. */
	public LocalDate day() {
		return day;
	}

	public LocalTime from() {
		return startsAt;
	}

	public LocalTime to() {
		return endsAt;
	}

	/** Name of the sector. */
	public String sector() {
		return sector;
	}

	/** The one or two Voisins who go. */
	public List<UUID> pair() {
		return Stream.of(first, second).filter(Objects::nonNull).toList();
	}

	/** Empty if the sector was written by hand. */
	public List<UUID> stairwells() {
		return stairwells;
	}

	public State state() {
		return state;
	}

	public enum State {

		PLANNED, DONE, CANCELLED

	}

}
