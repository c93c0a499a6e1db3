package org.palier.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * When answers are expected, in working days of the site. A vote that lies ahead moves
 * all of it: who must wait for a council is left alone until it has met.
 */
@Component
class Deadlines {

	/** How many days a link is good for; who comes later gets a new one. */
	private static final int READABLE = 21;

	/** After so many working days without an answer the coordinator decides. */
	private static final int PATIENCE = 20;

	/** How long it takes to say what a council has voted. */
	private static final int AFTER_VOTE = 5;

	/** Working days before a reminder. */
	private static final int QUIET_DAYS = 5;

	/** The last one is the firmest. */
	private static final int REMINDERS = 3;

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private static final LocalTime NIGHT = LocalTime.of(23, 59);

	private final WorkingCalendar calendar;

	private final Clock clock;

	Deadlines(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	LocalDate today(Agreement agreement) {
		return calendar.day(agreement.site(), clock.instant());
	}

	Optional<LocalDate> voteAhead(Agreement agreement) {
		return agreement.voteAhead(today(agreement));
	}

	/** From when an answer can be given, if not at once. */
	Optional<Instant> ready(Agreement agreement) {
		return voteAhead(agreement).map((day) -> calendar.at(agreement.site(), day, LocalTime.NOON));
	}

	/** By when it should be, if not as the model says. */
	Optional<Instant> answerBy(Agreement agreement) {
		return ready(agreement).map((vote) -> calendar.plusWorkingDays(agreement.site(), vote, AFTER_VOTE));
	}

	/** The evening on which the silence is noticed. */
	Instant noAnswer(Agreement agreement) {
		return calendar.plusWorkingDays(agreement.site(), from(agreement), PATIENCE);
	}

	/**
	 * A link outlives the vote, and is good until the night of the day that its mail
	 * names.
	 */
	Instant expires(Agreement agreement) {
		return calendar.at(agreement.site(), calendar.day(agreement.site(), from(agreement)).plusDays(READABLE), NIGHT);
	}

	Instant firstReminder(Agreement agreement) {
		return morning(agreement.site(), from(agreement), voteAhead(agreement).isPresent() ? 1 : QUIET_DAYS);
	}

	/**
	 * @param sent how many went out
	 */
	@Nullable Instant nextReminder(Agreement agreement, int sent) {
		return (sent < REMINDERS) ? morning(agreement.site(), from(agreement), QUIET_DAYS) : null;
	}

	Instant nextMorning(UUID site) {
		return morning(site, clock.instant(), 1);
	}

	/** Nobody is reminded at night or on a holiday. */
	boolean isAtWork(UUID site) {
		var now = clock.instant();
		var today = calendar.day(site, now);
		return calendar.isWorkingDay(site, today) && !now.isBefore(calendar.at(site, today, MORNING))
				&& now.isBefore(calendar.at(site, today, EVENING));
	}

	private Instant from(Agreement agreement) {
		return ready(agreement).orElseGet(clock::instant);
	}

	private Instant morning(UUID site, Instant from, int days) {
		return calendar.at(site, calendar.day(site, calendar.plusWorkingDays(site, from, days)), MORNING);
	}

}
