package org.palier.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A stretch of time in which tasks are due.
 *
 * @param name {@code late}, {@code today}, {@code week} or {@code later}
 * @param closes just after it
 */
record Span(String name, Instant opens, Instant closes) {

	static final String LATE = "late";

	static final String TODAY = "today";

	static final String WEEK = "week";

	static final String LATER = "later";

	/** After everything that has a date, and what has none. */
	private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

	/** From what is late to what has time, as days begin and end in this zone. */
	static List<Span> around(Instant now, ZoneId zone) {
		var today = LocalDate.ofInstant(now, zone);
		var tonight = today.plusDays(1).atStartOfDay(zone).toInstant();
		var inAWeek = today.plusDays(7).atStartOfDay(zone).toInstant();
		return List.of(new Span(LATE, Instant.EPOCH, now), new Span(TODAY, now, tonight),
				new Span(WEEK, tonight, inAWeek), new Span(LATER, inAWeek, END));
	}

}
