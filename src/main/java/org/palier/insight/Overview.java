package org.palier.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionPhases;
import org.palier.organisation.Directory;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures on a model, into a table, and into one sentence. */
@Component
@Transactional(readOnly = true)
class Overview {

	/** Steps in the table before the rest is folded away. */
	private static final int FIRST = 12;

	private final Board board;

	private final Passages passages;

	private final Marks marks;

	private final Factors factors;

	private final Acts acts;

	private final Alerts alerts;

	private final ModelVersions versions;

	private final Workflow workflow;

	private final Directory directory;

	private final Words words;

	private final Spans spans;

	private final Texts texts;

	private final Clock clock;

	Overview(Board board, Passages passages, Marks marks, Factors factors, Acts acts, Alerts alerts,
			ModelVersions versions, Workflow workflow, Directory directory, Words words, Spans spans, Texts texts,
			Clock clock) {
		this.board = board;
		this.passages = passages;
		this.marks = marks;
		this.factors = factors;
		this.acts = acts;
		this.alerts = alerts;
		this.versions = versions;
		this.workflow = workflow;
		this.directory = directory;
		this.words = words;
		this.spans = spans;
		this.texts = texts;
		this.clock = clock;
	}

	View of(Wanted wanted) {
		NotFound.orElse((wanted.version() != null) ? workflow.model(wanted.shown(), wanted.version())
				: workflow.model(wanted.shown()));
		var steps = board.of(wanted);
		var names = names();
		var weeks = weeks(wanted);
		var shown = steps.values()
			.stream()
			.filter((step) -> wanted.isWhole() || step.process.equals(wanted.shown()))
			.sorted(Comparator.comparingLong(StepFigures::lost)
				.thenComparingLong((step) -> step.split().whole())
				.reversed())
			.toList();
		var split = shown.stream().map(StepFigures::split).reduce(Split.NOTHING, Split::and);
		return new View(sentence(steps.values(), names), loss(steps.values(), wanted), warnings(names, wanted),
				totals(steps.values(), wanted.site()), processes(steps.values(), wanted),
				texts.get("phase." + wanted.shown()), workflow.versions(wanted.shown()), numbers(wanted),
				marks.of(wanted, steps.values(), weeks), parts(split), elapsed(shown),
				shown.stream().limit(FIRST).map((step) -> line(step, names, wanted, weeks)).toList(),
				shown.stream().skip(FIRST).map((step) -> line(step, names, wanted, weeks)).toList(),
				versions.of(wanted, names));
	}

	/** The weeks that the rates are about. */
	private double weeks(Wanted wanted) {
		return Math.max(1, Duration.between(passages.begin(wanted), clock.instant()).toHours() / 168.0);
	}

	private Map<String, String> names() {
		return workflow.models()
			.stream()
			.flatMap((model) -> workflow.steps(model).stream())
			.collect(Collectors.toMap((step) -> Board.key(step.process(), step.id()), Step::name));
	}

	/** Where time is lost; with few cases only what waits now. */
	private String sentence(Collection<StepFigures> steps, Map<String, String> names) {
		var now = clock.instant();
		return board.bottleneck(steps)
			.map((step) -> texts.get("insight.lost", name(step, names),
					Math.round(100.0 * step.lost() / steps.stream().mapToLong(StepFigures::lost).sum()), step.over(),
					step.cases()))
			.or(() -> board.fullest(steps)
				.map((step) -> texts.get("insight.most", texts.get("insight.cases." + step.process, step.waiting(now)),
						step.waiting(now), texts.get("role.the." + step.role), name(step, names),
						words.days(step.oldest(now).orElse(now)))))
			.orElseGet(() -> texts.get("insight.nothing"));
	}

	/** Why it is lost there, who can act, and what was done about it. */
	private @Nullable Loss loss(Collection<StepFigures> steps, Wanted wanted) {
		return board.bottleneck(steps)
			.map((step) -> new Loss(factors.of(step, wanted),
					texts.get(step.role.equals("partner") ? "insight.who.partner" : "insight.who.colleague",
							texts.get("role.the." + step.role)),
					wanted.href("/insight/" + step.process + "/" + step.step),
					wanted.href("/insight/" + step.process + "/" + step.step + "/remind"),
					step.waiting(clock.instant()) > 0, acts.told(step.process, step.step, wanted.site())))
			.orElse(null);
	}

	private List<Warning> warnings(Map<String, String> names, Wanted wanted) {
		return alerts.open(wanted)
			.stream()
			.map((alert) -> new Warning(names.getOrDefault(Board.key(alert.process(), alert.step()), alert.step()),
					directory.site(alert.site()), words.ago(alert.since()),
					wanted.at(alert.site()).href("/insight/" + alert.process() + "/" + alert.step())))
			.toList();
	}

	/** Totals, of people too, without a name. */
	private List<Total> totals(Collection<StepFigures> steps, @Nullable UUID site) {
		var now = clock.instant();
		var open = steps.stream().flatMap((step) -> step.open.stream()).toList();
		var voisins = directory.countVoisins(directory.siteChoices()
			.stream()
			.map((each) -> UUID.fromString(each.value()))
			.filter((each) -> site == null || each.equals(site))
			.toList());
		return List.of(
				new Total(texts.get("insight.total.open"), open.stream().filter((fact) -> fact.isWaiting(now)).count()),
				new Total(texts.get("insight.total.late"), open.stream().filter((fact) -> fact.isLate(now)).count()),
				new Total(texts.get("insight.total.partner"),
						open.stream().filter((fact) -> fact.doing() == Doing.PARTNER).count()),
				new Total(texts.get("insight.total.vote"),
						open.stream().filter((fact) -> fact.awaitsVote(now)).count()),
				new Total(texts.get("insight.total.ahead"), open.stream().filter((fact) -> fact.isAhead(now)).count()),
				new Total(texts.get("insight.total.paused"), open.stream().filter(OpenFact::isPaused).count()),
				new Total(texts.get("insight.total.voisins"), voisins));
	}

	private List<Filter> processes(Collection<StepFigures> steps, Wanted wanted) {
		var now = clock.instant();
		var order = new ArrayList<>(List.of(Wanted.WHOLE));
		order.addAll(MissionPhases.ORDER);
		workflow.models().stream().filter((model) -> !order.contains(model)).forEach(order::add);
		return order.stream().map((process) -> {
			var waiting = steps.stream()
				.filter((step) -> process.equals(Wanted.WHOLE) || step.process.equals(process))
				.mapToLong((step) -> step.waiting(now))
				.sum();
			return new Filter(texts.get(process.equals(Wanted.WHOLE) ? "insight.whole" : "phase." + process),
					wanted.of(process).href(), process.equals(wanted.shown()), String.valueOf(waiting));
		}).toList();
	}

	private List<Filter> numbers(Wanted wanted) {
		return Stream.of(Wanted.Number.values())
			.map((number) -> new Filter(texts.get("insight.show." + number), wanted.showing(number).href(),
					number == wanted.number(), null))
			.toList();
	}

	/** The four parts of the working time, and how they add up. */
	private List<Part> parts(Split split) {
		var percents = split.percents();
		return (split.whole() == 0) ? List.of()
				: List.of(
						new Part(texts.get("insight.part.toTake"), "sun", percents[0], 0, spans.worked(split.toTake())),
						new Part(texts.get("insight.part.inHand"), "brand", percents[1], percents[0],
								spans.worked(split.inHand())),
						new Part(texts.get("insight.part.partner"), "sky", percents[2], percents[0] + percents[1],
								spans.worked(split.partner())),
						new Part(texts.get("insight.part.paused"), "neutral", percents[3], 100 - percents[3],
								spans.worked(split.paused())));
	}

	private String elapsed(List<StepFigures> steps) {
		var whole = steps.stream().map(StepFigures::split).reduce(Split.NOTHING, Split::and).whole();
		var elapsed = steps.stream().mapToLong((step) -> step.elapsed(clock.instant())).sum();
		return texts.get("insight.elapsed", spans.worked(whole), spans.elapsed(elapsed));
	}

	private Line line(StepFigures step, Map<String, String> names, Wanted wanted, double weeks) {
		var now = clock.instant();
		var waiting = step.waiting(now);
		var beside = new ArrayList<String>();
		if (step.ahead(now) > 0) {
			beside.add(texts.get("insight.beside.ahead", step.ahead(now)));
		}
		if (step.paused() > 0) {
			beside.add(texts.get("insight.beside.paused", step.paused()));
		}
		var passed = step.passage;
		return new Line(texts.get("phase." + step.process), name(step, names), texts.get("role." + step.role),
				wanted.href("/insight/" + step.process + "/" + step.step), waiting, String.join(", ", beside),
				step.oldest(now).map(words::days).orElse("—"), percentile(passed, 0.5), percentile(passed, 0.85),
				percentile(passed, 0.95), step.over(), step.cases(), passed.leftOpen, passed.again,
				spans.number(passed.arrived / weeks), spans.number(passed.passed / weeks), parts(step.split()));
	}

	private String percentile(Passage passage, double share) {
		return (passage.passed > 0) ? spans.worked(passage.working.percentile(share)) : "—";
	}

	private static String name(StepFigures step, Map<String, String> names) {
		return names.getOrDefault(Board.key(step.process, step.step), step.step);
	}

	/** The sites one may choose; none if there is only one. */
	List<Choice> sites() {
		var all = directory.siteChoices();
		return (all.size() > 1) ? all : List.of();
	}

	/**
	 * The page.
	 *
	 * @param sentence where time is lost, or what waits most
	 * @param loss nothing while too few cases went through to say it
	 * @param warnings where somebody was told that things take too long
	 * @param marks numbers on the model, as JSON
	 * @param parts of the working time of what is shown
	 * @param elapsed the whole of it, and the same by the calendar
	 * @param lines where most time is lost first
	 * @param rest of them
	 * @param beside the same in each version, where several ran
	 */
	record View(String sentence, @Nullable Loss loss, List<Warning> warnings, List<Total> totals,
			List<Filter> processes, String title, List<Integer> versions, List<Filter> numbers, String marks,
			List<Part> parts, String elapsed, List<Line> lines, List<Line> rest, List<ModelVersions.Line> beside) {
	}

	/**
	 * About the step where most time is lost.
	 *
	 * @param href where one can act
	 * @param remind what reminds all that wait there at once
	 * @param waits whether anything does
	 */
	record Loss(List<String> why, String who, String href, String remind, boolean waits, List<String> acts) {
	}

	/** Somebody was told that a step of a site takes too long. */
	record Warning(String step, String site, String since, String href) {
	}

	/** A number and what it counts. */
	record Total(String label, String value, @Nullable String href) {

		Total(String label, String value) {
			this(label, value, null);
		}

		Total(String label, long value) {
			this(label, String.valueOf(value));
		}

	}

	/** A view of the page. */
	record Filter(String label, String href, boolean current, @Nullable String count) {
	}

	/** A part of a whole, in percent, as it is drawn from left to right. */
	record Part(String label, String kind, int percent, int from, String time) {
	}

	/**
	 * A step, in words.
	 *
	 * @param beside what does not wait: planned for later, or resting
	 * @param over how many took or take longer than they should, of {@code cases}
	 * @param left how many were left without being done
	 */
	record Line(String phase, String step, String role, String href, long open, String beside, String oldest,
			String half, String most, String nearlyAll, long over, long cases, long left, long again, String arrived,
			String passed, List<Part> parts) {
	}

}
