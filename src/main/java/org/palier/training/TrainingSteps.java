package org.palier.training;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code training.bpmn}. */
@Component
@Transactional
public class TrainingSteps {

	private final TrainingService trainings;

	private final Trainers trainers;

	private final TeamInvitations team;

	TrainingSteps(TrainingService trainings, Trainers trainers, TeamInvitations team) {
		this.trainings = trainings;
		this.trainers = trainers;
		this.team = team;
	}

	/** Somebody from outside is still to confirm. */
	public boolean hasTrainer(String training) {
		var plan = training(training).plan();
		return plan != null && plan.trainer() == PlanTraining.Trainer.TO_ASK;
	}

	public void askTrainer(String training) {
		trainers.ask(training(training));
	}

	/** Id of the link that was sent: the assignee of the confirmation. */
	public String approval(String training) {
		return String.valueOf(training(training).trainerLink());
	}

	public Date trainerDeadline(String training) {
		return Date.from(trainers.deadline(training(training)));
	}

	public boolean isConfirmed(String training) {
		return training(training).isConfirmed();
	}

	public void inviteTeam(String training) {
		team.invite(training(training));
	}

	/** When the session begins: that is when attendance is due. */
	public Date sessionDate(String training) {
		return Date.from(trainings.session(training(training)).start());
	}

	public boolean hasAbsent(String training) {
		return !training(training).absent().isEmpty();
	}

	private Training training(String id) {
		return trainings.get(UUID.fromString(id));
	}

}
