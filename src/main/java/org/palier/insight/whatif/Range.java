package org.palier.insight.whatif;

import java.util.Arrays;

/** The middle of what may come, and between what four times out of five it will lie. */
record Range(double low, double middle, double high) {

	static Range of(double[] drawn) {
		var sorted = drawn.clone();
		Arrays.sort(sorted);
		return new Range(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
	}

	private static double at(double[] sorted, double share) {
		double rank = share * (sorted.length - 1);
		int below = (int) rank;
		return sorted[below] + (rank - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
	}

}
