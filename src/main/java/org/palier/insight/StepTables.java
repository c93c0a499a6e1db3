package org.palier.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.workflow.Step;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of a step's page for a spreadsheet: days as dates, times in working days.
 * What the page does not say under ten cases is empty here.
 */
@Component
@Transactional(readOnly = true)
class StepTables {

	private final StepReader reader;

	private final StepHistory history;

	private final Passages passages;

	private final MissionService missions;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	StepTables(StepReader reader, StepHistory history, Passages passages, MissionService missions, Directory directory,
			Texts texts, Clock clock) {
		this.reader = reader;
		this.history = history;
		this.passages = passages;
		this.missions = missions;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * @param name {@code cases}, {@code weeks}, {@code months}, {@code sites} or
	 * {@code versions}
	 */
	List<List<String>> of(Step step, Wanted wanted, String name) {
		return switch (name) {
			case "cases" -> cases(step, wanted);
			case "weeks" -> weeks(step, wanted);
			case "months" -> months(step, wanted);
			case "sites" -> sites(step, wanted);
			case "versions" -> versions(step, wanted);
			default -> throw new NotFound();
		};
	}

	private List<List<String>> cases(Step step, Wanted wanted) {
		var rows = head("mission", "site", "doing", "since", "worked", "tooLong");
		var now = clock.instant();
		reader.figures(step, wanted).open.stream()
			.sorted(Comparator.comparingLong(OpenFact::worked).reversed())
			.forEach((fact) -> rows.add(List.of(
					Optional.ofNullable(fact.mission()).map((mission) -> missions.get(mission).title()).orElse(""),
					directory.site(fact.site()), doing(fact, now), Summaries.day(fact.created()).toString(),
					FiguresOut.days(fact.worked()), FiguresOut.days(fact.over()))));
		return rows;
	}

	private String doing(OpenFact fact, Instant now) {
		return fact.awaitsVote(now) ? texts.get("insight.total.vote")
				: fact.isAhead(now) ? texts.get("insight.total.ahead") : texts.get("insight.doing." + fact.doing());
	}

	private List<List<String>> weeks(Step step, Wanted wanted) {
		var rows = head("week", "arrived", "passed", "there");
		history.weeks(step.id(), wanted)
			.forEach((week) -> rows.add(List.of(week.starts().toString(), String.valueOf(week.arrived()),
					String.valueOf(week.gone()), String.valueOf(week.there()))));
		return rows;
	}

	private List<List<String>> months(Step step, Wanted wanted) {
		var rows = head("month", "cases", "half", "percent85");
		history.months(step.id(), wanted)
			.forEach((month) -> rows.add(List.of(month.month().toString(), String.valueOf(month.count()),
					said(month.count(), month.half()), said(month.count(), month.most()))));
		return rows;
	}

	private List<List<String>> sites(Step step, Wanted wanted) {
		var rows = head("site", "cases", "half", "low", "high");
		history.sites(step.id(), wanted)
			.stream()
			.map((site) -> List.of(directory.site(site.site()), String.valueOf(site.count()),
					said(site.count(), site.median()), said(site.count(), site.low()), said(site.count(), site.high())))
			.sorted(Comparator.comparing((row) -> row.get(0)))
			.forEach(rows::add);
		return rows;
	}

	private List<List<String>> versions(Step step, Wanted wanted) {
		var rows = head("version", "cases", "half", "percent85", "over");
		passages.of(wanted)
			.stream()
			.filter((passage) -> passage.process.equals(step.process()) && passage.step.equals(step.id()))
			.sorted(Comparator.comparingInt((passage) -> passage.version))
			.forEach((passage) -> rows.add(List.of(String.valueOf(passage.version), String.valueOf(passage.passed),
					said(passage.passed, passage.working.percentile(0.5)),
					said(passage.passed, passage.working.percentile(0.85)), String.valueOf(passage.overTarget))));
		return rows;
	}

	private static String said(long cases, double seconds) {
		return (cases < StepFigures.ENOUGH) ? "" : FiguresOut.days(Math.round(seconds));
	}

	private List<List<String>> head(String... columns) {
		var rows = new ArrayList<List<String>>();
		rows.add(Stream.of(columns).map((column) -> texts.get("insight.out." + column)).toList());
		return rows;
	}

}
