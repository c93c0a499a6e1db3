package org.palier.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.platform.audit.Audit;
import org.palier.platform.link.Links;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an evaluation. */
@Service
@Transactional
public class EvaluationService implements Phase {

	private final Evaluations evaluations;

	private final MissionService missions;

	private final Counted counted;

	private final Links links;

	private final Workflow workflow;

	private final Sections sections;

	private final Audit audit;

	private final Clock clock;

	EvaluationService(Evaluations evaluations, MissionService missions, Counted counted, Links links, Workflow workflow,
			Sections sections, Audit audit, Clock clock) {
		this.evaluations = evaluations;
		this.missions = missions;
		this.counted = counted;
		this.links = links;
		this.workflow = workflow;
		this.sections = sections;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "evaluation";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission)
			.orElseGet(() -> evaluations.save(new Evaluation(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return evaluations.findByMission(mission).map(Evaluation::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Override
	public void cancel(UUID mission) {
		evaluations.findByMission(mission).ifPresent((evaluation) -> {
			evaluation.end(clock.instant());
			links.revoke(evaluation.id());
		});
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return evaluations.findByMission(mission).map((evaluation) -> {
			var all = new ArrayList<>(views(evaluation));
			all.addAll(words(evaluation));
			all.addAll(sections.of("evaluation.present", evaluation.presentation()));
			evaluation.validations()
				.forEach((each) -> all.addAll(sections.of("evaluation.validateReport", each.answer())));
			all.addAll(sections.of("evaluation.closeAndLearn", evaluation.lessons()));
			return all;
		}).orElse(new ArrayList<>());
	}

	/** How team and partners saw it. */
	@Transactional(readOnly = true)
	List<Section> views(Evaluation evaluation) {
		var all = new ArrayList<>(sections.of("evaluation.giveTeamView", evaluation.teamView()));
		evaluation.asked().forEach((each) -> {
			if (each.view() != null) {
				all.add(sections.of("evaluation.giveView", each.name(), each.view()));
			}
		});
		return all;
	}

	/** The report in its words. */
	@Transactional(readOnly = true)
	List<Section> report(Evaluation evaluation) {
		return sections.of("evaluation.writeReport", evaluation.report());
	}

	/** The report, and what was said about it in the house. */
	@Transactional(readOnly = true)
	List<Section> words(Evaluation evaluation) {
		var all = new ArrayList<>(report(evaluation));
		evaluation.reviews().forEach((each) -> all.addAll(sections.of("evaluation.review", each)));
		return all;
	}

	/** Why it came back, if it did: the last word of the director or of the sponsor. */
	@Transactional(readOnly = true)
	List<Section> remarks(Evaluation evaluation) {
		var review = evaluation.lastReview();
		if (review != null && review.choice() == Review.Choice.REVISE) {
			return sections.of("evaluation.review", review);
		}
		var validation = evaluation.lastValidation();
		return (validation != null) ? sections.of("evaluation.validateReport", validation.answer()) : List.of();
	}

	@Transactional(readOnly = true)
	Evaluation get(UUID id) {
		return NotFound.orElse(evaluations.findById(id));
	}

	public void giveTeamView(UUID id, GiveTeamView view, Task task) {
		get(id).hearTeam(view);
		workflow.finish(task);
	}

	public void writeReport(UUID id, WriteReport report, Task task) {
		var evaluation = get(id);
		evaluation.write(report.counted(counted.doors(evaluation.mission())));
		workflow.finish(task);
	}

	public void review(UUID id, Review review, Task task) {
		var evaluation = get(id);
		evaluation.review(review);
		audit.record(evaluation.site(), evaluation.mission(), id, "evaluation.reviewed." + review.choice(), null,
				review.reason(), null);
		workflow.finish(task);
	}

	public void present(UUID id, Present presentation, Task task) {
		get(id).present(presentation);
		workflow.finish(task);
	}

	public void closeAndLearn(UUID id, CloseAndLearn lessons, Task task) {
		get(id).learn(lessons, clock.instant());
		workflow.finish(task);
	}

}
