package org.palier.content;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.GuideSource;
import org.palier.mission.LaunchCondition;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the content of a mission. */
@Service
@Transactional
public class ContentService implements Phase, LaunchCondition, GuideSource {

	private final Contents contents;

	private final MissionService missions;

	private final ContentRecord record;

	private final FrozenForms forms;

	private final Workflow workflow;

	private final Audit audit;

	private final Clock clock;

	ContentService(Contents contents, MissionService missions, ContentRecord record, FrozenForms forms,
			Workflow workflow, Audit audit, Clock clock) {
		this.contents = contents;
		this.missions = missions;
		this.record = record;
		this.forms = forms;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "content";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission).orElseGet(() -> contents.save(new Content(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return contents.findByMission(mission).map(Content::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Override
	public void cancel(UUID mission) {
		contents.findByMission(mission).ifPresent((content) -> content.end(clock.instant()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return contents.findByMission(mission).map(record::of).orElse(List.of());
	}

	@Override
	public String key() {
		return "content";
	}

	/** A mission that was entered later brought its content with it. */
	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return contents.findByMission(mission)
			.map(Content::isFrozen)
			.orElseGet(() -> missions.get(mission).isEnteredAfter(process()));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> version(UUID mission) {
		return contents.findByMission(mission).flatMap(Content::frozenVersion);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Cards> cards(UUID mission) {
		return contents.findByMission(mission)
			.filter(Content::isFrozen)
			.flatMap((content) -> Optional.ofNullable(content.guide()))
			.map((guide) -> List.of(new Cards(guide.language(), guide.hook(), guide.message(), guide.question(),
					guide.orient(), guide.thank())))
			.orElse(List.of());
	}

	@Transactional(readOnly = true)
	Content get(UUID id) {
		return NotFound.orElse(contents.findById(id));
	}

	public void meet(UUID id, HoldWorkshop workshop, Task task) {
		get(id).meet(workshop);
		workflow.finish(task);
	}

	public void write(UUID id, WriteGuide guide, Task task) {
		get(id).write(guide);
		workflow.finish(task);
	}

	public void ask(UUID id, DesignQuestionnaire questionnaire, Task task) {
		get(id).ask(questionnaire);
		workflow.finish(task);
	}

	/** The questionnaire that was chosen or sent is the one. */
	void keepDrawn(UUID id, Task task) {
		NotFound.orElse(get(id).drawn());
		workflow.finish(task);
	}

	/** A questionnaire in the place of the simple list; none goes back to the list. */
	void draw(UUID id, @Nullable Form form) {
		get(id).draw(form);
	}

	public void attempt(UUID id, UUID voisin, TryContent trial, Task task) {
		get(id).attempt(voisin, trial);
		workflow.finish(task);
	}

	public void decide(UUID id, Freeze freeze, Task task) {
		var content = get(id);
		content.decide(freeze, clock.instant());
		if (content.isFrozen()) {
			forms.freeze(content);
		}
		audit.record(content.site(), content.mission(), id, "content.decided." + freeze.choice(), null, freeze.why(),
				null);
		workflow.finish(task);
	}

}
