package org.palier.insight.whatif;

/**
 * Many ends of one mission, in seconds from now, and how long its rounds take in each.
 *
 * @param reach whose past was needed, the farthest
 * @param cases how many cases at least each phase was drawn from
 */
record Outcome(double[] ends, double[] rounds, Reach reach, int cases) {

	Range end() {
		return Range.of(ends);
	}

}
