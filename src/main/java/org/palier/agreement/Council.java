package org.palier.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The vote that the partner's council must give first.
 *
 * @param day of the meeting
 * @param number of the deliberation, once it is known
 * @param taken when it was voted, once it is known
 */
record Council(@Nullable LocalDate day, @Nullable String number, @Nullable LocalDate taken) {

	boolean isAhead(LocalDate today) {
		return taken == null && day != null && !day.isBefore(today);
	}

}
