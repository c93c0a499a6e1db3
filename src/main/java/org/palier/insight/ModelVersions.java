package org.palier.insight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.palier.platform.web.Texts;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a model in each version that ran, one beside the other. */
@Component
@Transactional(readOnly = true)
class ModelVersions {

	/** The last ones. */
	private static final int MOST = 4;

	private final Board board;

	private final Workflow workflow;

	private final Spans spans;

	private final Texts texts;

	private final Clock clock;

	ModelVersions(Board board, Workflow workflow, Spans spans, Texts texts, Clock clock) {
		this.board = board;
		this.workflow = workflow;
		this.spans = spans;
		this.texts = texts;
		this.clock = clock;
	}

	/** By step, then version; nothing where only one ran, or one of them is shown. */
	List<Line> of(Wanted wanted, Map<String, String> names) {
		var all = workflow.versions(wanted.shown());
		if (all.size() < 2 || wanted.version() != null) {
			return List.of();
		}
		var lines = new ArrayList<Line>();
		for (var version : all.subList(Math.max(0, all.size() - MOST), all.size())) {
			board.of(wanted.in(version))
				.values()
				.stream()
				.filter((step) -> step.process.equals(wanted.shown()))
				.forEach((step) -> lines.add(line(step, version, names, wanted)));
		}
		return (lines.stream().map(Line::version).distinct().count() < 2) ? List.of()
				: lines.stream().sorted(Comparator.comparing(Line::step).thenComparingInt(Line::version)).toList();
	}

	private Line line(StepFigures step, int version, Map<String, String> names, Wanted wanted) {
		return new Line(names.getOrDefault(Board.key(step.process, step.step), step.step), version,
				wanted.in(version).href(), step.waiting(clock.instant()), step.passage.passed, took(step, 0.5),
				took(step, 0.85), texts.get("insight.mark.over", step.over(), step.cases()));
	}

	private String took(StepFigures step, double share) {
		return (step.passage.passed > 0) ? spans.worked(step.passage.working.percentile(share)) : "—";
	}

	/**
	 * A step in one version.
	 *
	 * @param href the drawing of that version
	 */
	record Line(String step, int version, String href, long waiting, long passed, String half, String most,
			String over) {
	}

}
