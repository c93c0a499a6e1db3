package org.palier.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Doors agreed and doors knocked.
 *
 * @param planned null if no number was agreed
 * @param done null if nobody counts them
 */
record PlannedAgainstDone(@Nullable Integer planned, @Nullable Integer done) {

	private static final int TOLERATED_PERCENT = 10;

	/** How much more or less was done, in percent of what was planned, rounded. */
	@Nullable Integer gapPercent() {
		if (planned == null || done == null || planned == 0) {
			return null;
		}
		return Math.toIntExact(Math.round((done - planned) * 100.0 / planned));
	}

	boolean isToExplain() {
		return planned != null && done != null && Math.abs(done - planned) * 100L > (long) planned * TOLERATED_PERCENT;
	}

}
