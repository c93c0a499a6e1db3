package org.palier.campaign;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a round.
 *
 * @param who the Voisin, if it is about one
 * @param other the round that is in the way, or the hours that would be too many
 * @param stairwell which is already visited that evening
 */
record Conflict(Kind kind, @Nullable UUID who, @Nullable Trip other, int minutes, @Nullable UUID stairwell) {

	static Conflict of(Kind kind) {
		return new Conflict(kind, null, null, 0, null);
	}

	static Conflict of(Kind kind, UUID who) {
		return new Conflict(kind, who, null, 0, null);
	}

	/** The names are message keys under {@code campaign.conflict.}. */
	enum Kind {

		OUTSIDE, SUNDAY, HOLIDAY, AWAY, UNAVAILABLE, BUSY, WEEK_HOURS, MONTH_HOURS, STAIRWELL

	}

}
