package org.palier.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step in detail: its open cases, why they wait, how it went over time. */
@Component
@Transactional(readOnly = true)
class StepReader {

	private static final int CASES = 200;

	private final Board board;

	private final Passages passages;

	private final StepHistory history;

	private final Factors factors;

	private final Acts acts;

	private final Targets targets;

	private final MissionService missions;

	private final Workflow workflow;

	private final Directory directory;

	private final Charts charts;

	private final Spans spans;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	StepReader(Board board, Passages passages, StepHistory history, Factors factors, Acts acts, Targets targets,
			MissionService missions, Workflow workflow, Directory directory, Charts charts, Spans spans, Words words,
			Texts texts, Clock clock) {
		this.board = board;
		this.passages = passages;
		this.history = history;
		this.factors = factors;
		this.acts = acts;
		this.targets = targets;
		this.missions = missions;
		this.workflow = workflow;
		this.directory = directory;
		this.charts = charts;
		this.spans = spans;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/** The step as drawn. */
	Step step(String process, String id) {
		return NotFound.orElse(workflow.steps(process)
			.stream()
			.filter((step) -> step.id().equals(id) && step.called().isEmpty())
			.findFirst());
	}

	/** What is known of it now. */
	StepFigures figures(Step step, Wanted wanted) {
		return Optional.ofNullable(board.of(wanted).get(Board.key(step.process(), step.id())))
			.orElseGet(() -> new StepFigures(step.process(), step.id(),
					step.role().startsWith("$") ? "coordinator" : step.role()));
	}

	View of(Step step, Wanted wanted) {
		var now = clock.instant();
		var figures = figures(step, wanted);
		var weeks = history.weeks(step.id(), wanted);
		var passage = figures.passage;
		return new View(title(step, figures), texts.get("phase." + step.process()), factors.of(figures, wanted),
				texts.get(figures.role.equals("partner") ? "insight.who.partner" : "insight.who.colleague",
						texts.get("role.the." + figures.role)),
				figures.waiting(now) > 0, facts(figures), passage.passed >= StepFigures.ENOUGH,
				charts.aging(figures, now), cases(figures, now), Flow.of(weeks), flow(weeks),
				little(Little.of(weeks, history.stay(step.id(), wanted)), Flow.of(weeks)), Cumulative.of(weeks),
				charts.weeks(weeks), charts.months(history.months(step.id(), wanted)),
				sites(history.sites(step.id(), wanted)), versions(step, wanted),
				acts.told(step.process(), step.id(), wanted.site()), target(step, wanted),
				targets.usual(step.process(), step.id()).orElse(null));
	}

	private String title(Step step, StepFigures figures) {
		var now = clock.instant();
		return figures.oldest(now)
			.map((oldest) -> texts.get("insight.step.title", step.name(), figures.waiting(now), words.days(oldest)))
			.orElseGet(() -> texts.get("insight.step.title.none", step.name()));
	}

	private List<Overview.Total> facts(StepFigures figures) {
		var passage = figures.passage;
		var all = new ArrayList<Overview.Total>();
		all.add(new Overview.Total(texts.get("insight.half.title"), took(passage, 0.5)));
		all.add(new Overview.Total(texts.get("insight.percent85.title"), took(passage, 0.85)));
		all.add(new Overview.Total(texts.get("insight.percent95.title"), took(passage, 0.95)));
		all.add(new Overview.Total(texts.get("insight.over"),
				texts.get("insight.mark.over", figures.over(), figures.cases())));
		return all;
	}

	private String took(Passage passage, double share) {
		return (passage.passed > 0) ? spans.worked(passage.working.percentile(share)) : "—";
	}

	/** Open cases, those that took longest first; a resident's case is only counted. */
	private List<OpenCase> cases(StepFigures figures, Instant now) {
		return figures.open.stream()
			.sorted(Comparator.comparingLong(OpenFact::worked).reversed())
			.limit(CASES)
			.map((fact) -> openCase(fact, now))
			.toList();
	}

	private OpenCase openCase(OpenFact fact, Instant now) {
		var mission = Optional.ofNullable(fact.mission()).map(missions::get);
		var doing = fact.awaitsVote(now) ? texts.get("insight.doing.vote", words.date(fact.ready()))
				: fact.isAhead(now) ? texts.get("insight.doing.ahead", words.date(fact.since()))
						: texts.get("insight.doing." + fact.doing());
		return new OpenCase(mission.map((found) -> found.title()).orElse(""),
				mission.map((found) -> "/missions/" + found.id()).orElse(null), directory.site(fact.site()), doing,
				spans.worked(fact.worked()), words.date(fact.created()), words.exact(fact.created()),
				fact.isOver() ? texts.get("insight.doing.over", spans.worked(fact.over())) : null);
	}

	private String flow(List<StepHistory.Week> weeks) {
		var flow = Flow.of(weeks);
		return texts.get("insight.flow.text", flow.before(), flow.arrived(), flow.gone(), flow.there())
				+ ((flow.gone() >= StepFigures.ENOUGH && flow.there() > 0)
						? " " + texts.get("insight.flow.little", spans.number(flow.weeksToStay(weeks.size()))) : "");
	}

	/** Whether the numbers of these weeks agree, if there are enough of them. */
	private @Nullable String little(Little little, Flow flow) {
		return (flow.gone() < StepFigures.ENOUGH) ? null
				: texts.get(little.holds() ? "insight.flow.holds" : "insight.flow.holdsNot",
						spans.number(little.perWeek()), spans.number(little.stay()), spans.number(little.expected()),
						spans.number(little.there()));
	}

	/** What each version of the model did, if there are several. */
	private List<VersionLine> versions(Step step, Wanted wanted) {
		var all = passages.of(wanted)
			.stream()
			.filter((passage) -> passage.process.equals(step.process()) && passage.step.equals(step.id())
					&& passage.passed > 0)
			.sorted(Comparator.comparingInt((passage) -> passage.version))
			.map((passage) -> new VersionLine(passage.version, passage.passed, took(passage, 0.5), took(passage, 0.85),
					texts.get("insight.mark.over", passage.overTarget, passage.passed)))
			.toList();
		return (all.size() > 1) ? all : List.of();
	}

	/** Side by side, by name: nobody is ranked, and under ten cases nothing is said. */
	private List<SiteLine> sites(List<StepHistory.AtSite> sites) {
		if (sites.size() < 2) {
			return List.of();
		}
		double most = sites.stream()
			.filter((each) -> each.count() >= StepFigures.ENOUGH)
			.mapToDouble(StepHistory.AtSite::high)
			.max()
			.orElse(1);
		return sites.stream()
			.map((each) -> (each.count() < StepFigures.ENOUGH)
					? new SiteLine(directory.site(each.site()), each.count(), null, null, 0, 0, 0)
					: new SiteLine(directory.site(each.site()), each.count(), spans.worked(each.median()),
							texts.get("insight.between", spans.worked(each.low()), spans.worked(each.high())),
							Charts.percent(each.low(), most), Charts.percent(each.high(), most),
							Charts.percent(each.median(), most)))
			.sorted(Comparator.comparing(SiteLine::site))
			.toList();
	}

	private @Nullable Integer target(Step step, Wanted wanted) {
		var decided = targets.decided(step.process(), step.id());
		if (wanted.site() != null && decided.containsKey(wanted.site())) {
			return decided.get(wanted.site());
		}
		var values = List.copyOf(Map.copyOf(decided).values()).stream().distinct().toList();
		return (wanted.site() == null && values.size() == 1) ? values.get(0)
				: targets.usual(step.process(), step.id()).orElse(null);
	}

	/**
	 * The page.
	 *
	 * @param why what the late ones have in common
	 * @param said whether enough went through to say how long it takes
	 * @param little whether arrivals, stays and what is there agree
	 * @param target working days that it may take
	 * @param usual what the model says
	 */
	record View(String title, String phase, List<String> why, String who, boolean waits, List<Overview.Total> facts,
			boolean said, Charts.Aging aging, List<OpenCase> cases, Flow flow, String flowText, @Nullable String little,
			Cumulative cumulative, List<Charts.Bar> weeks, List<Charts.Bar> months, List<SiteLine> sites,
			List<VersionLine> versions, List<String> acts, @Nullable Integer target, @Nullable Integer usual) {
	}

	/** An open case in words. */
	record OpenCase(String title, @Nullable String href, String site, String doing, String worked, String since,
			String exact, @Nullable String over) {
	}

	/** A version of the model, and how long its cases took. */
	record VersionLine(int version, long cases, String half, String most, String over) {
	}

	/** A site's median, and between what it truly lies; null under ten cases. */
	record SiteLine(String site, int count, @Nullable String half, @Nullable String between, double low, double high,
			double middle) {
	}

}
