package org.palier.insight;

import java.util.List;

import org.palier.insight.StepHistory.Week;

/**
 * Little's law as a check: where a queue neither grows nor shrinks, as many are there on
 * average as arrive in the time that one stays.
 *
 * @param perWeek arrivals
 * @param stay weeks that those who left had been there, on average
 * @param there how many were there, on average
 */
record Little(double perWeek, double stay, double there) {

	private static final double ABOUT = 0.25;

	/** Of the whole weeks behind us; the one that runs is not over. */
	static Little of(List<Week> weeks, double stay) {
		var whole = weeks.subList(0, weeks.size() - 1);
		long arrived = whole.stream().mapToLong(Week::arrived).sum();
		double there = whole.stream()
			.mapToDouble((week) -> week.there() - (week.arrived() - week.gone()) / 2.0)
			.average()
			.orElse(0);
		return new Little((double) arrived / Math.max(1, whole.size()), stay, there);
	}

	double expected() {
		return perWeek * stay;
	}

	/** Within a quarter, or one case. */
	boolean holds() {
		return Math.abs(expected() - there) <= Math.max(1, ABOUT * Math.max(expected(), there));
	}

}
