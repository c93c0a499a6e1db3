package org.palier.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * The mornings on which a renewal comes up: 120, 60 and 30 days before the end, or on the
 * working day before, where the site rests on that day.
 */
@Component
class RenewalMarks {

	private static final List<Integer> DAYS = List.of(120, 60, 30);

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final WorkingCalendar calendar;

	private final Clock clock;

	RenewalMarks(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** All of them, in the order in which they come. */
	List<LocalDate> of(UUID site, LocalDate end) {
		return DAYS.stream().map((days) -> workingDay(site, end.minusDays(days))).distinct().toList();
	}

	/** The next one that lies ahead, if there is one. */
	Optional<Instant> next(UUID site, LocalDate end) {
		var now = clock.instant();
		return of(site, end).stream()
			.map((day) -> calendar.at(site, day, MORNING))
			.filter((mark) -> mark.isAfter(now))
			.findFirst();
	}

	private LocalDate workingDay(UUID site, LocalDate day) {
		var working = day;
		while (!calendar.isWorkingDay(site, working)) {
			working = working.minusDays(1);
		}
		return working;
	}

}
