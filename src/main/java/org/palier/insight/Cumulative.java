package org.palier.insight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.palier.insight.StepHistory.Week;

/**
 * All that has arrived and all that has left, week after week, as two lines on a ground
 * of 100 by 100; the space between them is what was there.
 *
 * @param arrived points of the upper line
 * @param gone of the lower one
 * @param between corners of the space
 * @param rows the same as numbers
 */
record Cumulative(String arrived, String gone, String between, List<Row> rows) {

	static Cumulative of(List<Week> weeks) {
		long before = Flow.of(weeks).before();
		var came = sums(before, weeks.stream().map(Week::arrived).toList());
		var left = sums(0, weeks.stream().map(Week::gone).toList());
		double most = Math.max(1, came.get(came.size() - 1));
		var upper = points(came, most);
		var lower = points(left, most);
		var back = IntStream.range(0, lower.size()).mapToObj((i) -> lower.get(lower.size() - 1 - i));
		return new Cumulative(String.join(" ", upper), String.join(" ", lower),
				Stream.concat(upper.stream(), back).collect(Collectors.joining(" ")),
				IntStream.range(0, weeks.size()).mapToObj((i) -> new Row(came.get(i + 1), left.get(i + 1))).toList());
	}

	private static List<Long> sums(long first, List<Long> more) {
		return IntStream.rangeClosed(0, more.size())
			.mapToObj((i) -> first + more.subList(0, i).stream().mapToLong(Long::longValue).sum())
			.toList();
	}

	private static List<String> points(List<Long> values, double most) {
		return IntStream.range(0, values.size())
			.mapToObj((i) -> Charts.percent(i, values.size() - 1) + "," + Charts.percent(most - values.get(i), most))
			.toList();
	}

	/** At the end of a week, what had been there when the weeks began included. */
	record Row(long arrived, long gone) {
	}

}
