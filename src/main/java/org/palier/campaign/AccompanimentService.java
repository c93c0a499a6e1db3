package org.palier.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinator and Voisin do with an accompaniment. */
@Service
@Transactional
public class AccompanimentService implements CaseSource {

	private final Accompaniments accompaniments;

	private final MissionService missions;

	private final Directory directory;

	private final Sections sections;

	private final Texts texts;

	private final Workflow workflow;

	private final Clock clock;

	AccompanimentService(Accompaniments accompaniments, MissionService missions, Directory directory, Sections sections,
			Texts texts, Workflow workflow, Clock clock) {
		this.accompaniments = accompaniments;
		this.missions = missions;
		this.directory = directory;
		this.sections = sections;
		this.texts = texts;
		this.workflow = workflow;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "accompaniment";
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var accompaniment = get(id);
		var mission = missions.get(accompaniment.mission());
		return new Case(id, process(), mission.site(), Language.FRENCH
			.speak(() -> texts.get("accompaniment.title", mission.title(), directory.name(accompaniment.voisin()))),
				mission.id());
	}

	/** One for each Voisin; those who have theirs keep it. */
	void open(UUID mission, Collection<UUID> voisins) {
		var known = of(mission).stream().map(Accompaniment::voisin).toList();
		voisins.stream()
			.filter((voisin) -> !known.contains(voisin))
			.forEach(
					(voisin) -> accompaniments.save(new Accompaniment(missions.get(mission), voisin, clock.instant())));
	}

	@Transactional(readOnly = true)
	List<Accompaniment> of(UUID mission) {
		return accompaniments.findByMissionOrderByVoisin(mission);
	}

	@Transactional(readOnly = true)
	Accompaniment get(UUID id) {
		return NotFound.orElse(accompaniments.findById(id));
	}

	void cancel(UUID mission) {
		of(mission).forEach((each) -> each.end(clock.instant()));
	}

	public void plan(UUID id, PlanRound round, Task task) {
		get(id).plan(round, clock.instant());
		workflow.finish(task);
	}

	public void say(UUID id, WriteFeedback feedback, Task task) {
		get(id).say(feedback);
		workflow.finish(task);
	}

	public void answer(UUID id, ReadFeedback answer, Task task) {
		get(id).answer(answer, clock.instant());
		workflow.finish(task);
	}

	/** Between the coordinator and the Voisin: nobody else reads it. */
	@Transactional(readOnly = true)
	List<Section> record(UUID mission) {
		var reader = User.current();
		var all = new ArrayList<Section>();
		for (var each : of(mission)) {
			if (reader.filter((user) -> user.is(Role.COORDINATOR) || user.id().equals(each.voisin())).isPresent()) {
				var who = directory.name(each.voisin());
				add(all, "campaign.planRound", who, each.round());
				add(all, "campaign.writeFeedback", who, each.feedback());
				add(all, "campaign.readFeedback", who, each.answer());
			}
		}
		return all;
	}

	private void add(List<Section> all, String prefix, String who, @Nullable Record step) {
		if (step != null) {
			all.add(sections.of(prefix, who, step));
		}
	}

}
