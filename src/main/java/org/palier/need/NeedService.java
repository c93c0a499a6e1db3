package org.palier.need;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Mission.Funding;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a need. */
@Service
@Transactional
public class NeedService implements Phase {

	private final Needs needs;

	private final Observations observations;

	private final MissionService missions;

	private final Directory directory;

	private final Workflow workflow;

	private final Sections sections;

	private final Audit audit;

	private final Clock clock;

	NeedService(Needs needs, Observations observations, MissionService missions, Directory directory, Workflow workflow,
			Sections sections, Audit audit, Clock clock) {
		this.needs = needs;
		this.observations = observations;
		this.missions = missions;
		this.directory = directory;
		this.workflow = workflow;
		this.sections = sections;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "need";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission).orElseGet(() -> needs.save(new Need(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return needs.findByMission(mission).map(Need::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Override
	public void cancel(UUID mission) {
		needs.findByMission(mission).ifPresent((need) -> need.end(clock.instant()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return needs.findByMission(mission).map((need) -> {
			var all = new ArrayList<Section>();
			all.addAll(sections.of("need.describeNeed", need.description()));
			all.addAll(sections.of("need.gatherEvidence", need.evidence()));
			need.opinions()
				.forEach((each) -> all
					.add(sections.of("need.giveOpinion", directory.name(each.voisin()), each.opinion())));
			all.addAll(sections.of("need.writeTopicSheet", need.topicSheet()));
			all.addAll(sections.of("need.decide", need.decision()));
			return all;
		}).orElse(new ArrayList<>());
	}

	@Transactional(readOnly = true)
	Need get(UUID id) {
		return NotFound.orElse(needs.findById(id));
	}

	/** What the observations of the last two years say about the mission's theme. */
	@Transactional(readOnly = true)
	Evidence evidence(UUID id) {
		var mission = missions.get(get(id).mission());
		return observations.count(mission.site(), mission.theme(), clock.instant().minus(730, ChronoUnit.DAYS));
	}

	public void describe(UUID id, DescribeNeed description, Task task) {
		var need = get(id);
		need.describe(description);
		missions.rename(need.mission(), description.title());
		workflow.finish(task);
	}

	public void gather(UUID id, GatherEvidence evidence, Task task) {
		get(id).prove(evidence.counted(evidence(id)));
		workflow.finish(task);
	}

	public void giveOpinion(UUID id, GiveOpinion opinion, Task task) {
		get(id).hear(NotFound.orElse(Optional.ofNullable(task.assignee())), opinion);
		workflow.finish(task);
	}

	public void writeTopicSheet(UUID id, WriteTopicSheet sheet, Task task) {
		var need = get(id);
		need.sum(sheet);
		missions.plan(need.mission(), sheet.doors());
		workflow.finish(task);
	}

	public void decide(UUID id, Decide decision, Task task) {
		var need = get(id);
		need.decide(decision, clock.instant());
		if (decision.choice() != Decide.Choice.TO_COMPLETE) {
			var funding = (need.topicSheet() != null) ? need.topicSheet().funding() : Funding.SPONSOR;
			missions.retain(need.mission(), decision.choice() == Decide.Choice.GO, funding);
		}
		audit.record(need.site(), need.mission(), id, "need.decided." + decision.choice(), null, decision.reason(),
				null);
		workflow.finish(task);
	}

	/** Anyone records what they heard. */
	public void observe(Observe heard) {
		var place = NotFound.orElse(directory.find(heard.neighbourhood()));
		var by = User.current().map(User::id).orElseThrow();
		observations.save(new Observation(place, heard.theme(), heard.words(), heard.place(), by, clock.instant()));
	}

}
