package org.palier.insight;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.insight.StepHistory.Month;
import org.palier.insight.StepHistory.Week;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/**
 * Where dots and bars stand, in percent of the width or height of a drawing: the page
 * draws them itself, readable on any screen and on paper, without a script.
 */
@Component
class Charts {

	/** Dots side by side in one column of the drawing before they are piled up. */
	private static final int COLUMNS = 40;

	private final Spans spans;

	private final Words words;

	private final Texts texts;

	Charts(Spans spans, Words words, Texts texts) {
		this.spans = spans;
		this.words = words;
		this.texts = texts;
	}

	/** Each open case a dot, by its working age, among what others took. */
	Aging aging(StepFigures figures, Instant now) {
		var open = figures.open.stream()
			.filter((fact) -> fact.isWaiting(now))
			.sorted(Comparator.comparingLong(OpenFact::worked))
			.toList();
		var spread = figures.passage.working;
		var said = figures.passage.passed >= StepFigures.ENOUGH;
		double most = Math.max(Targets.DAY, 1.08 * Math.max(open.stream().mapToLong(OpenFact::worked).max().orElse(0),
				said ? spread.percentile(0.95) : 0));
		var lines = said ? Stream.of(0.5, 0.85, 0.95)
			.map((share) -> new Rule(percent(spread.percentile(share), most),
					texts.get("insight.aging.line", Math.round(100 * share), spans.worked(spread.percentile(share)))))
			.toList() : List.<Rule>of();
		var piles = new int[COLUMNS + 1];
		var dots = new ArrayList<Dot>();
		for (var fact : open) {
			double x = percent(fact.worked(), most);
			int column = (int) (x * COLUMNS / 100);
			dots.add(new Dot(x, piles[column]++, spans.worked(fact.worked()), fact.isOver(),
					(fact.mission() != null) ? "/missions/" + fact.mission() : null));
		}
		int height = Stream.of(dots).flatMap(List::stream).mapToInt(Dot::level).max().orElse(0) + 1;
		return new Aging(dots, lines, height, spans.worked(most));
	}

	/** Arrivals beside departures. */
	List<Bar> weeks(List<Week> weeks) {
		long most = Math.max(1,
				weeks.stream()
					.flatMapToLong((week) -> java.util.stream.LongStream.of(week.arrived(), week.gone(), week.there()))
					.max()
					.orElse(1));
		return weeks.stream()
			.map((week) -> new Bar(words.date(week.starts()),
					week.starts().getDayOfMonth() + "/" + week.starts().getMonthValue(), String.valueOf(week.arrived()),
					percent(week.arrived(), most), String.valueOf(week.gone()), percent(week.gone(), most),
					String.valueOf(week.there()), percent(week.there(), most)))
			.toList();
	}

	/** What half, and what 85 % of the cases took; a month with few says nothing. */
	List<Bar> months(List<Month> months) {
		if (months.stream().noneMatch((month) -> month.count() >= StepFigures.ENOUGH)) {
			return List.of();
		}
		double most = Math.max(1, months.stream().mapToDouble(Month::most).max().orElse(1));
		return months.stream()
			.map((month) -> (month.count() < StepFigures.ENOUGH)
					? new Bar(name(month), shortly(month), "—", 0, "—", 0, String.valueOf(month.count()), 0)
					: new Bar(name(month), shortly(month), spans.worked(month.half()), percent(month.half(), most),
							spans.worked(month.most()), percent(month.most(), most), String.valueOf(month.count()), 0))
			.toList();
	}

	static double percent(double value, double most) {
		return (most > 0) ? Math.round(1000 * value / most) / 10.0 : 0;
	}

	private static String name(Month month) {
		return Formats.month(month.month());
	}

	private static String shortly(Month month) {
		return month.month().getMonth().getDisplayName(TextStyle.SHORT, Language.current().locale());
	}

	/**
	 * @param height how many dots stand on each other at most
	 * @param most what the right edge stands for
	 */
	record Aging(List<Dot> dots, List<Rule> lines, int height, String most) {
	}

	/**
	 * @param x from the left
	 * @param level how many are below it
	 */
	record Dot(double x, int level, String age, boolean over, @Nullable String href) {
	}

	/** A line from top to bottom, and what it says. */
	record Rule(double x, String label) {
	}

	/** Up to three values of a week or a month, with their heights. */
	record Bar(String name, String tick, String first, double firstHeight, String second, double secondHeight,
			String third, double thirdHeight) {
	}

}
