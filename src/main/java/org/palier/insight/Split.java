package org.palier.insight;

import java.util.stream.LongStream;

/** Working seconds in four parts, which are all there are. */
record Split(long toTake, long inHand, long partner, long paused) {

	static final Split NOTHING = new Split(0, 0, 0, 0);

	long whole() {
		return toTake + inHand + partner + paused;
	}

	Split and(Split other) {
		return new Split(toTake + other.toTake, inHand + other.inHand, partner + other.partner, paused + other.paused);
	}

	/**
	 * Whole percents that add up to 100: what rounding leaves over goes where the most
	 * was cut off.
	 */
	int[] percents() {
		var parts = new long[] { toTake, inHand, partner, paused };
		long whole = Math.max(1, whole());
		var percents = LongStream.of(parts).mapToInt((part) -> (int) (100 * part / whole)).toArray();
		for (int left = (whole() > 0) ? 100 - (percents[0] + percents[1] + percents[2] + percents[3])
				: 0; left > 0; left--) {
			int most = 0;
			for (int i = 1; i < parts.length; i++) {
				most = (rest(parts[i], percents[i], whole) > rest(parts[most], percents[most], whole)) ? i : most;
			}
			percents[most]++;
		}
		return percents;
	}

	private static double rest(long part, int percent, long whole) {
		return 100.0 * part / whole - percent;
	}

}
