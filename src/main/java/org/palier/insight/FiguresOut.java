package org.palier.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Texts;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the page, exact, for other programs. */
@Component
@Transactional(readOnly = true)
class FiguresOut {

	private final Board board;

	private final Workflow workflow;

	private final Texts texts;

	private final Clock clock;

	FiguresOut(Board board, Workflow workflow, Texts texts, Clock clock) {
		this.board = board;
		this.workflow = workflow;
		this.texts = texts;
		this.clock = clock;
	}

	/** Of what is shown, by process and step. */
	List<Figure> all(Wanted wanted) {
		var now = clock.instant();
		var names = workflow.models()
			.stream()
			.flatMap((model) -> workflow.steps(model).stream())
			.collect(Collectors.toMap((step) -> Board.key(step.process(), step.id()), Step::name));
		return board.of(wanted)
			.values()
			.stream()
			.filter((step) -> wanted.isWhole() || step.process.equals(wanted.shown()))
			.sorted(Comparator.comparing((StepFigures step) -> step.process).thenComparing((step) -> step.step))
			.map((step) -> figure(step, names.getOrDefault(Board.key(step.process, step.step), step.step), now))
			.toList();
	}

	private static Figure figure(StepFigures step, String name, Instant now) {
		var passage = step.passage;
		var split = step.split();
		return new Figure(step.process, step.step, name, step.role, step.waiting(now), step.ahead(now), step.paused(),
				step.oldest(now).orElse(null), passage.arrived, passage.passed, passage.leftOpen, passage.again,
				step.over(), step.cases(), step.lost(), Times.of(passage.working), Times.of(passage.elapsed),
				split.toTake(), split.inHand(), split.partner(), split.paused());
	}

	/** With a head, as a spreadsheet shows it; times in days of nine working hours. */
	List<List<String>> table(Wanted wanted) {
		var rows = new ArrayList<List<String>>();
		rows.add(Stream
			.of("phase", "step", "role", "open", "oldest", "arrived", "passed", "left", "again", "over", "cases",
					"half", "percent85", "percent95", "toTake", "inHand", "partner", "paused")
			.map((column) -> texts.get("insight.out." + column))
			.toList());
		for (var figure : all(wanted)) {
			rows.add(List.of(texts.get("phase." + figure.process()), figure.name(), texts.get("role." + figure.role()),
					String.valueOf(figure.waiting()),
					(figure.oldest() != null) ? Summaries.day(figure.oldest()).toString() : "",
					String.valueOf(figure.arrived()), String.valueOf(figure.passed()), String.valueOf(figure.left()),
					String.valueOf(figure.again()), String.valueOf(figure.over()), String.valueOf(figure.cases()),
					days(figure.working().p50()), days(figure.working().p85()), days(figure.working().p95()),
					days(figure.toTakeSeconds()), days(figure.inHandSeconds()), days(figure.partnerSeconds()),
					days(figure.pausedSeconds())));
		}
		return rows;
	}

	/** "2,5": days of nine working hours. */
	static String days(@Nullable Long seconds) {
		return (seconds != null) ? String.valueOf(Math.round(100.0 * seconds / Targets.DAY) / 100.0).replace('.', ',')
				: "";
	}

	/**
	 * A step, as docs/figures.md describes it.
	 */
	record Figure(String process, String step, String name, String role, long waiting, long ahead, long resting,
			@Nullable Instant oldest, long arrived, long passed, long left, long again, long over, long cases,
			long overSeconds, Times working, Times elapsed, long toTakeSeconds, long inHandSeconds, long partnerSeconds,
			long pausedSeconds) {
	}

	/** Seconds in which so many percent of the cases passed, null if none did. */
	record Times(@Nullable Long p50, @Nullable Long p85, @Nullable Long p95) {

		static Times of(Spread spread) {
			return (spread.total() == 0) ? new Times(null, null, null) : new Times(Math.round(spread.percentile(0.5)),
					Math.round(spread.percentile(0.85)), Math.round(spread.percentile(0.95)));
		}

	}

}
