package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.palier.platform.calendar.WorkingCalendar;
import org.palier.training.CatchUp;
import org.palier.training.ConfirmTrainer;
import org.palier.training.DeclareReady;
import org.palier.training.HoldTraining;
import org.palier.training.PlanTraining;
import org.palier.training.Trainers;
import org.palier.training.TrainingService;

import org.springframework.stereotype.Component;

@Component
class TrainingScript implements DemoScript {

	private final TrainingService trainings;

	private final Trainers trainers;

	private final WorkingCalendar calendar;

	private final Clock clock;

	private final Map<UUID, List<UUID>> absent = new ConcurrentHashMap<>();

	TrainingScript(TrainingService trainings, Trainers trainers, WorkingCalendar calendar, Clock clock) {
		this.trainings = trainings;
		this.trainers = trainers;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("training/plan-training", this::plan, "training/confirm-trainer", this::confirm,
				"training/hold-training", this::hold, "training/catch-up", this::catchUp, "training/declare-ready",
				this::declare);
	}

	private void plan(Scene scene) {
		var day = calendar.day(scene.team().site(),
				calendar.plusWorkingDays(scene.team().site(), clock.instant(), 8 + scene.random().nextInt(5)));
		var outside = scene.plan().fate() != DemoPlan.Fate.OWN_FUNDS;
		trainings.plan(scene.task().caseId(),
				new PlanTraining(day.atTime(LocalTime.of(14, 0)), 180, "Local de l’association",
						"Ce qu’il faut savoir sur : " + scene.plan().topic().title(),
						outside ? PlanTraining.Trainer.TO_ASK : PlanTraining.Trainer.TEAM,
						outside ? scene.sponsor().reader() : null, outside ? scene.sponsor().email() : null),
				scene.task());
	}

	private void confirm(Scene scene) {
		trainers.answer(scene.link(),
				new ConfirmTrainer(ConfirmTrainer.Choice.YES, "Je viendrai avec une collègue.", scene.link().name()));
	}

	private void hold(Scene scene) {
		var team = new ArrayList<>(scene.team().voisins().keySet());
		var missing = scene.chance(45) ? List.of(team.get(scene.random().nextInt(team.size()))) : List.<UUID>of();
		absent.put(scene.task().caseId(), missing);
		team.removeAll(missing);
		trainings.hold(scene.task().caseId(),
				new HoldTraining(today(), team, "Deux jeux de rôle au lieu d’un : à refaire."), scene.task());
	}

	private void catchUp(Scene scene) {
		var lines = absent.getOrDefault(scene.task().caseId(), List.of())
			.stream()
			.map((voisin) -> new CatchUp.Line(voisin, today()))
			.toList();
		trainings.catchUp(scene.task().caseId(), new CatchUp(lines, "Une heure au local, avec le guide."),
				scene.task());
	}

	private void declare(Scene scene) {
		trainings.declareReady(scene.task().caseId(), new DeclareReady(List.of(), null), scene.task());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

}
