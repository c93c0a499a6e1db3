package org.palier.insight;

import java.time.Instant;
import java.util.Optional;

import org.palier.mission.FunderNature;
import org.palier.mission.MissionService;
import org.palier.workflow.Task;
import org.palier.workflow.WorkflowEvent.CaseEnded;
import org.palier.workflow.WorkflowEvent.CasesPaused;
import org.palier.workflow.WorkflowEvent.CasesResumed;
import org.palier.workflow.WorkflowEvent.StepChanged;
import org.palier.workflow.WorkflowEvent.StepClosed;
import org.palier.workflow.WorkflowEvent.StepOpened;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the fact of each step in the transaction of the step: what is not recorded now
 * can never be told later.
 */
@Component
class FactListener {

	private final Facts facts;

	private final MissionService missions;

	private final Optional<FunderNature> funders;

	private final Targets targets;

	FactListener(Facts facts, MissionService missions, Optional<FunderNature> funders, Targets targets) {
		this.facts = facts;
		this.missions = missions;
		this.funders = funders;
		this.targets = targets;
	}

	@EventListener
	void on(StepOpened event) {
		facts.open(event.task(), event.at(), topic(event.task()), nature(event.task()));
	}

	/** While it rests, what changes does not wake it. */
	@EventListener
	void on(StepChanged event) {
		var task = event.task();
		var stretch = facts.running(task.id());
		var next = (stretch.doing() == Doing.PAUSED) ? Doing.PAUSED : Doing.of(task);
		facts.turn(stretch, next, begin(Doing.of(task), task.ready(), event.at()), task, event.at());
	}

	@EventListener
	void on(StepClosed event) {
		var task = event.task();
		facts.close(facts.running(task.id()), task, event.finished(), event.at(), nature(task), targets.seconds(task));
	}

	/** What a cancelled case leaves behind is no passage through a step. */
	@EventListener
	void on(CaseEnded event) {
		if (event.end() == null) {
			facts.cancel(event.subject().id(), event.at());
		}
	}

	@EventListener
	void on(CasesPaused event) {
		facts.running(event.cases())
			.forEach((stretch) -> facts.turn(stretch, Doing.PAUSED, begin(stretch.awake(), stretch.ready(), event.at()),
					event.at()));
	}

	@EventListener
	void on(CasesResumed event) {
		facts.running(event.cases())
			.forEach((stretch) -> facts.turn(stretch, stretch.awake(),
					begin(stretch.awake(), stretch.ready(), event.at()), event.at()));
	}

	/**
	 * A call planned for the 12th does not wait before; what a partner's council will
	 * vote on does, for the mission waits with it.
	 */
	private static Instant begin(Doing awake, Instant ready, Instant now) {
		return (awake == Doing.PARTNER || ready.isBefore(now)) ? now : ready;
	}

	private Optional<String> topic(Task task) {
		return Optional.ofNullable(task.subject().mission()).map((mission) -> missions.get(mission).theme().name());
	}

	private Optional<String> nature(Task task) {
		return Optional.ofNullable(task.subject().mission())
			.flatMap((mission) -> funders.flatMap((source) -> source.natureOf(mission)));
	}

}
