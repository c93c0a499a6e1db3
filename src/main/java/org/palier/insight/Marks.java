package org.palier.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionPhases;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Heat and a number on each step of a drawing; on a called process, those of all its
 * steps. Heat is the share of the time lost: running cases count as they stand.
 */
@Component
class Marks {

	private final MissionPhases phases;

	private final Workflow workflow;

	private final Words words;

	private final Spans spans;

	private final Texts texts;

	private final JsonMapper json;

	private final Clock clock;

	Marks(MissionPhases phases, Workflow workflow, Words words, Spans spans, Texts texts, JsonMapper json,
			Clock clock) {
		this.phases = phases;
		this.workflow = workflow;
		this.words = words;
		this.spans = spans;
		this.texts = texts;
		this.json = json;
		this.clock = clock;
	}

	/** As the browser's diagram reads it. */
	String of(Wanted wanted, Collection<StepFigures> steps, double weeks) {
		var drawn = workflow.steps(wanted.shown());
		var marks = new ArrayList<Mark>();
		long all = drawn.stream().flatMap((step) -> on(step, steps).stream()).mapToLong(StepFigures::lost).sum();
		var crowds = phases.crowds(wanted.site(), wanted.topic());
		for (var step : drawn) {
			var here = on(step, steps);
			var crowd = crowds.stream()
				.filter((each) -> wanted.isWhole() && wanted.nature() == null && each.process().equals(step.called()))
				.findFirst()
				.orElse(null);
			var label = label(wanted.number(), here, crowd, weeks);
			if (label != null) {
				marks.add(new Mark(step.id(), label, heat(lost(here), all), href(step, wanted)));
			}
		}
		return json.writeValueAsString(marks);
	}

	private static List<StepFigures> on(Step drawn, Collection<StepFigures> steps) {
		Predicate<StepFigures> inside = drawn.called().isEmpty()
				? (step) -> step.process.equals(drawn.process()) && step.step.equals(drawn.id())
				: (step) -> step.process.equals(drawn.called());
		return steps.stream().filter(inside).toList();
	}

	private static String href(Step step, Wanted wanted) {
		return step.called().isEmpty() ? wanted.href("/insight/" + step.process() + "/" + step.id())
				: wanted.of(step.called()).href();
	}

	private @Nullable String label(Wanted.Number number, List<StepFigures> here, MissionPhases.@Nullable Crowd crowd,
			double weeks) {
		var now = clock.instant();
		long cases = here.stream().mapToLong(StepFigures::cases).sum();
		return switch (number) {
			case WAITING -> (crowd != null) ? waiting(crowd.missions(), crowd.oldest())
					: here.stream()
						.flatMap((step) -> step.oldest(now).stream())
						.min(Comparator.naturalOrder())
						.map((oldest) -> waiting(here.stream().mapToLong((step) -> step.waiting(now)).sum(), oldest))
						.orElse(null);
			case DURATION -> (here.size() == 1 && here.get(0).passage.passed > 0)
					? spans.worked(here.get(0).passage.working.percentile(0.85)) : null;
			case OVER -> (cases > 0)
					? texts.get("insight.mark.over", here.stream().mapToLong(StepFigures::over).sum(), cases) : null;
			case FLOW ->
				(cases > 0)
						? texts.get("insight.mark.flow",
								spans.number(here.stream().mapToLong((step) -> step.passage.arrived).sum() / weeks),
								spans.number(here.stream().mapToLong((step) -> step.passage.passed).sum() / weeks))
						: null;
		};
	}

	private String waiting(long count, Instant oldest) {
		return count + " · " + words.days(oldest);
	}

	private static long lost(List<StepFigures> here) {
		return here.stream().mapToLong(StepFigures::lost).sum();
	}

	private static String heat(long lost, long all) {
		double share = (all > 0) ? (double) lost / all : 0;
		return (lost == 0) ? "calm" : "heat-" + ((share < 0.08) ? 1 : (share < 0.2) ? 2 : (share < 0.4) ? 3 : 4);
	}

	/** As the browser's diagram reads it. */
	record Mark(String step, String label, String kind, String href) {
	}

}
