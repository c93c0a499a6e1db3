package org.palier.training;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.LaunchCondition;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.mission.TrainedTeam;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the training of a team. */
@Service
@Transactional
public class TrainingService implements Phase, LaunchCondition, TrainedTeam {

	private final Trainings trainings;

	private final MissionService missions;

	private final Directory directory;

	private final TrainingRecord record;

	private final Workflow workflow;

	private final Audit audit;

	private final Clock clock;

	TrainingService(Trainings trainings, MissionService missions, Directory directory, TrainingRecord record,
			Workflow workflow, Audit audit, Clock clock) {
		this.trainings = trainings;
		this.missions = missions;
		this.directory = directory;
		this.record = record;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "training";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission)
			.orElseGet(() -> trainings.save(new Training(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return trainings.findByMission(mission).map(Training::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Override
	public void cancel(UUID mission) {
		trainings.findByMission(mission).ifPresent((training) -> training.end(clock.instant()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return trainings.findByMission(mission).map(record::of).orElse(List.of());
	}

	@Override
	public String key() {
		return "training";
	}

	/** A mission that was entered later has a trained team. */
	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return trainings.findByMission(mission).map(Training::isReady).orElseGet(() -> isEnteredLater(mission));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayKnock(UUID mission, UUID voisin) {
		return trainings.findByMission(mission)
			.map((training) -> training.mayKnock(voisin))
			.orElseGet(() -> isEnteredLater(mission));
	}

	private boolean isEnteredLater(UUID mission) {
		return missions.get(mission).isEnteredAfter(process());
	}

	@Transactional(readOnly = true)
	Training get(UUID id) {
		return NotFound.orElse(trainings.findById(id));
	}

	/** The session as planned last. */
	@Transactional(readOnly = true)
	Session session(Training training) {
		return new Session(training.id(), training.round(), missions.get(training.mission()).title(),
				Objects.requireNonNull(training.plan()), directory.of(training.site()).zone());
	}

	public void plan(UUID id, PlanTraining plan, Task task) {
		get(id).plan(plan);
		workflow.finish(task);
	}

	public void hold(UUID id, HoldTraining held, Task task) {
		var training = get(id);
		training.hold(held, directory.voisins(training.site()).stream().map(Person::id).toList());
		workflow.finish(task);
	}

	public void catchUp(UUID id, CatchUp caughtUp, Task task) {
		get(id).catchUp(caughtUp);
		workflow.finish(task);
	}

	public void declareReady(UUID id, DeclareReady ready, Task task) {
		var training = get(id);
		training.declareReady(ready, clock.instant());
		audit.record(training.site(), training.mission(), id, "training.ready", null, ready.reason(), null);
		workflow.finish(task);
	}

}
