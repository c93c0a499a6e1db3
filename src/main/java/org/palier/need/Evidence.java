package org.palier.need;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * What the observations of a theme amount to at a site.
 *
 * @param observations how many were recorded
 * @param neighbourhoods in how many neighbourhoods
 * @param places at how many places
 * @param first the oldest one
 * @param last the newest one
 */
record Evidence(long observations, long neighbourhoods, long places, @Nullable Instant first, @Nullable Instant last) {

	/** Over how many months they were heard, at least one if there is any. */
	public long months() {
		return (first == null || last == null) ? 0 : ChronoUnit.DAYS.between(first, last) / 30 + 1;
	}

}
