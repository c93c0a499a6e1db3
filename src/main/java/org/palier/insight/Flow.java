package org.palier.insight;

import java.util.List;

import org.palier.insight.StepHistory.Week;

/**
 * Arrivals and departures over some weeks, judged together. Little's law: what is there
 * equals what arrives a week times the weeks it stays; it holds where the queue neither
 * grows nor shrinks.
 *
 * @param arrived in all these weeks
 * @param gone in all these weeks
 * @param before how many were there when they began
 * @param there how many are there now
 * @param grows whether clearly more arrives than leaves, in the last four weeks
 */
record Flow(long arrived, long gone, long before, long there, boolean grows) {

	private static final int LATELY = 4;

	private static final int SOME = 3;

	static Flow of(List<Week> weeks) {
		long arrived = weeks.stream().mapToLong(Week::arrived).sum();
		long gone = weeks.stream().mapToLong(Week::gone).sum();
		long there = weeks.get(weeks.size() - 1).there();
		var last = weeks.subList(Math.max(0, weeks.size() - LATELY), weeks.size());
		long in = last.stream().mapToLong(Week::arrived).sum();
		long out = last.stream().mapToLong(Week::gone).sum();
		return new Flow(arrived, gone, there - arrived + gone, there, in - out >= SOME && in > 1.2 * out);
	}

	/** How many weeks one that arrives now will stay, at the pace of departures. */
	double weeksToStay(int weeks) {
		return (gone > 0) ? (double) there * weeks / gone : 0;
	}

}
