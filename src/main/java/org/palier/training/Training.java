package org.palier.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/** The training of a team for one mission. */
@Entity
class Training extends PhaseCase {

	@JdbcTypeCode(SqlTypes.JSON)
	private List<PlanTraining> plans = List.of();

	private @Nullable UUID trainerLink;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Answer> answers = List.of();

	/** Who was expected when it was held. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<UUID> team = List.of();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable HoldTraining held;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CatchUp caughtUp;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable DeclareReady ready;

	/** It names partners: kept as long as their links. */
	private @Nullable LocalDate deleteOn;

	protected Training() {
	}

	Training(Mission mission, Instant now) {
		super(mission, now);
		this.deleteOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(5);
	}

	void plan(PlanTraining plan) {
		plans = Stream.concat(plans.stream(), Stream.of(plan)).toList();
	}

	/** The trainer has been asked about the last plan. */
	void ask(UUID link) {
		trainerLink = link;
	}

	void answer(ConfirmTrainer answer) {
		answers = Stream.concat(answers.stream(), Stream.of(new Answer(plans.size(), answer))).toList();
	}

	void hold(HoldTraining held, List<UUID> team) {
		require(team.containsAll(held.present()), "training.notOfTheTeam");
		this.held = held;
		this.team = List.copyOf(team);
	}

	void catchUp(CatchUp caughtUp) {
		require(absent().containsAll(caughtUp.lines().stream().map(CatchUp.Line::voisin).toList()),
				"training.notOfTheTeam");
		this.caughtUp = caughtUp;
	}

	/** Whoever is untrained goes for a written reason only. */
	void declareReady(DeclareReady ready, Instant now) {
		var untrained = untrained();
		require(untrained.isEmpty() || ready.reason() != null, "training.reason.missing");
		this.ready = ready.without(untrained);
		end(now);
	}

	/** The plan that counts, once there is one. */
	@Nullable PlanTraining plan() {
		return plans.isEmpty() ? null : plans.get(plans.size() - 1);
	}

	/** How often it was planned. */
	int round() {
		return plans.size();
	}

	/** Whether the trainer said yes to the last plan. */
	boolean isConfirmed() {
		return answers.stream()
			.anyMatch((each) -> each.round() == round() && each.answer().choice() == ConfirmTrainer.Choice.YES);
	}

	/** The trainer was asked about the last plan and has not answered. */
	boolean isUnanswered() {
		var plan = plan();
		return plan != null && plan.trainer() == PlanTraining.Trainer.TO_ASK
				&& answers.stream().noneMatch((each) -> each.round() == round());
	}

	/** Expected and not there, in the order of the team. */
	List<UUID> absent() {
		var present = (held != null) ? held.present() : List.<UUID>of();
		return team.stream().filter((voisin) -> !present.contains(voisin)).toList();
	}

	/** Absent and not caught up either. */
	List<UUID> untrained() {
		return absent().stream().filter((voisin) -> !hasCaughtUp(voisin)).toList();
	}

	private boolean hasCaughtUp(UUID voisin) {
		return caughtUp != null
				&& caughtUp.lines().stream().anyMatch((line) -> line.voisin().equals(voisin) && line.date() != null);
	}

	/** Trained, or sent for a written reason. */
	boolean mayKnock(UUID voisin) {
		return team.contains(voisin) && (!untrained().contains(voisin) || isReady());
	}

	boolean isReady() {
		return ready != null;
	}

	List<PlanTraining> plans() {
		return plans;
	}

	@Nullable UUID trainerLink() {
		return trainerLink;
	}

	List<Answer> answers() {
		return answers;
	}

	@Nullable HoldTraining held() {
		return held;
	}

	@Nullable CatchUp caughtUp() {
		return caughtUp;
	}

	@Nullable DeclareReady ready() {
		return ready;
	}

	/** What the trainer said to which plan, counted from 1. */
	record Answer(int round, ConfirmTrainer answer) {
	}

}
