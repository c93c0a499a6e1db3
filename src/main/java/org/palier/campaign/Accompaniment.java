package org.palier.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

/** One Voisin at the door beside the coordinator, and what both say of it. */
@Entity
class Accompaniment extends PhaseCase {

	@Column(name = "voisin_id")
	private UUID voisin;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable PlanRound round;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteFeedback feedback;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable ReadFeedback answer;

	private @Nullable LocalDate deleteOn;

	protected Accompaniment() {
	}

	Accompaniment(Mission mission, UUID voisin, Instant now) {
		super(mission, now);
		this.voisin = voisin;
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(2);
	}

	void plan(PlanRound round, Instant now) {
		this.round = round;
		if (!isShared()) {
			end(now);
		}
	}

	void say(WriteFeedback feedback) {
		this.feedback = feedback;
	}

	void answer(ReadFeedback answer, Instant now) {
		this.answer = answer;
		end(now);
	}

	boolean isShared() {
		return round != null && round.choice() == PlanRound.Choice.SHARED;
	}

	UUID voisin() {
		return voisin;
	}

	@Nullable PlanRound round() {
		return round;
	}

	@Nullable WriteFeedback feedback() {
		return feedback;
	}

	@Nullable ReadFeedback answer() {
		return answer;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

}
