package org.palier.mission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission.Funding;
import org.palier.mission.Mission.State;
import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with missions. */
@Service
@Transactional
public class MissionService implements CaseSource {

	/**
	 * Phases in the order in which they may be entered, with where the model is entered.
	 */
	static final List<String> ENTRIES = List.of("agreement", "content", "training", "campaign", "followup",
			"evaluation");

	private final Missions missions;

	private final ObjectProvider<Phase> phases;

	private final Directory directory;

	private final Workflow workflow;

	private final Audit audit;

	private final Clock clock;

	MissionService(Missions missions, ObjectProvider<Phase> phases, Directory directory, Workflow workflow, Audit audit,
			Clock clock) {
		this.missions = missions;
		this.phases = phases;
		this.directory = directory;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
	}

	/** Opens a mission with its need to describe. */
	public Mission open(UUID neighbourhood, String title, Theme theme) {
		var mission = missions.save(newMission(neighbourhood, title, theme));
		audit.record(mission.site(), mission.id(), mission.id(), "mission.opened", mission.title(), null, null);
		workflow.start("mission", mission.id());
		return mission;
	}

	/** Enters a mission already under way at the phase it has reached. */
	public Mission enter(UUID neighbourhood, String title, Theme theme, String phase, String history,
			@Nullable Integer plannedDoors) {
		var mission = newMission(neighbourhood, title, theme);
		mission.enterAt(phase, history, plannedDoors);
		missions.save(mission);
		audit.record(mission.site(), mission.id(), mission.id(), "mission.entered", mission.title(), history, phase);
		workflow.enter("mission", mission.id(), switch (phase) {
			case "agreement" -> List.of("gateway_fork");
			case "content", "training", "campaign" -> List.of("gateway_route", "call_" + phase);
			default -> List.of("call_" + phase);
		});
		return mission;
	}

	private Mission newMission(UUID neighbourhood, String title, Theme theme) {
		var place = NotFound.orElse(directory.find(neighbourhood));
		return new Mission(place.site(), place.id(), title, theme, User.current().map(User::id).orElse(null),
				clock.instant());
	}

	@Transactional(readOnly = true)
	public Mission get(UUID id) {
		return NotFound.orElse(missions.findById(id));
	}

	@Transactional(readOnly = true)
	public Optional<Mission> look(UUID id) {
		return missions.findById(id);
	}

	public void rename(UUID id, String title) {
		get(id).rename(title);
	}

	/** The decision on its need. */
	public void retain(UUID id, boolean retained, @Nullable Funding funding) {
		var mission = get(id);
		mission.retain(retained, funding);
		if (!retained) {
			mission.end(State.NOT_RETAINED, null, clock.instant());
		}
	}

	public void plan(UUID id, int doors) {
		get(id).plan(doors);
	}

	/** What to do when no sponsor pays. */
	public void decideFunding(UUID id, DecideFunding decision, Task task) {
		var mission = get(id);
		mission.decide(decision);
		switch (decision.choice()) {
			case OWN_FUNDS -> mission.fund(Funding.OWN_FUNDS);
			case ANOTHER -> mission.fund(Funding.SPONSOR);
			case STOP -> mission.end(State.CANCELLED, decision.reason(), clock.instant());
		}
		audit.record(mission.site(), id, id, "mission.fundingDecided." + decision.choice(), null, decision.reason(),
				null);
		workflow.finish(task);
	}

	public void pause(UUID id, String reason) {
		var mission = NotFound.orElse(missions.lock(id));
		mission.pause(reason, clock.instant());
		workflow.pause(id);
		phases.forEach((phase) -> phase.beside(id).forEach(workflow::pause));
		audit.record(mission.site(), id, id, "mission.paused", null, reason, null);
	}

	public void resume(UUID id) {
		var mission = NotFound.orElse(missions.lock(id));
		var since = mission.resume();
		workflow.resume(id, since);
		phases.forEach((phase) -> phase.beside(id).forEach((beside) -> workflow.resume(beside, since)));
		audit.record(mission.site(), id, id, "mission.resumed", null, null, null);
	}

	/** Ends it now: its phases close, links die; support of residents goes on. */
	public void cancel(UUID id, String reason) {
		var mission = NotFound.orElse(missions.lock(id));
		org.palier.platform.web.RuleBroken.require(!mission.isOver(), "mission.over");
		mission.end(State.CANCELLED, reason, clock.instant());
		phases.forEach((phase) -> phase.cancel(id));
		workflow.cancel(id, reason);
		audit.record(mission.site(), id, id, "mission.cancelled", null, reason, null);
	}

	@Override
	public String process() {
		return "mission";
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var mission = get(id);
		return new Case(id, process(), mission.site(), mission.title(), id);
	}

	/** The case of a phase of this mission, as every phase describes it. */
	@Transactional(readOnly = true)
	public Case caseOf(UUID id, String process, UUID mission) {
		var of = get(mission);
		return new Case(id, process, of.site(), of.title(), mission);
	}

}
