package org.palier.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a round must respect: the campaign's days, Sundays and holidays, absences,
 * availabilities, the hours of each contract over a week and a month, one place at a time
 * for everybody, and each stairwell once a day.
 *
 * @param first day of the campaign
 * @param holidays of those days
 * @param walkers the team by id
 */
record RoundRules(LocalDate first, LocalDate last, Set<LocalDate> holidays, Map<UUID, Walker> walkers) {

	/**
	 * @param others rounds of all missions that were not cancelled, of the same month and
	 * week at least; the round itself may be among them
	 */
	List<Conflict> of(Trip trip, Collection<Trip> others) {
		var all = new ArrayList<Conflict>();
		all.addAll(ofDay(trip.day()));
		trip.pair().forEach((who) -> all.addAll(of(who, trip, others)));
		for (var stairwell : trip.stairwells()) {
			others.stream()
				.filter((other) -> !trip.isSameAs(other) && other.day().equals(trip.day())
						&& other.stairwells().contains(stairwell))
				.findFirst()
				.ifPresent((other) -> all.add(new Conflict(Conflict.Kind.STAIRWELL, null, other, 0, stairwell)));
		}
		return all;
	}

	List<Conflict> ofDay(LocalDate day) {
		var all = new ArrayList<Conflict>();
		if (day.isBefore(first) || day.isAfter(last)) {
			all.add(Conflict.of(Conflict.Kind.OUTSIDE));
		}
		if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			all.add(Conflict.of(Conflict.Kind.SUNDAY));
		}
		else if (holidays.contains(day)) {
			all.add(Conflict.of(Conflict.Kind.HOLIDAY));
		}
		return all;
	}

	/** What keeps one person from going. */
	List<Conflict> of(UUID who, Trip trip, Collection<Trip> others) {
		var walker = walkers.get(who);
		if (walker == null) {
			return List.of();
		}
		var all = new ArrayList<Conflict>();
		if (walker.away().contains(trip.day())) {
			all.add(Conflict.of(Conflict.Kind.AWAY, who));
		}
		else if (!walker.isFree(trip.day().getDayOfWeek(), Part.of(trip.from()))) {
			all.add(Conflict.of(Conflict.Kind.UNAVAILABLE, who));
		}
		others.stream()
			.filter((other) -> !trip.isSameAs(other) && other.pair().contains(who) && other.overlaps(trip))
			.findFirst()
			.ifPresent((other) -> all.add(new Conflict(Conflict.Kind.BUSY, who, other, 0, null)));
		int week = trip.minutes() + minutes(who, others,
				(other) -> !trip.isSameAs(other) && monday(other.day()).equals(monday(trip.day())));
		if (week > walker.weekMinutes()) {
			all.add(new Conflict(Conflict.Kind.WEEK_HOURS, who, null, week, null));
		}
		int month = trip.minutes() + minutes(who, others,
				(other) -> !trip.isSameAs(other) && YearMonth.from(other.day()).equals(YearMonth.from(trip.day())));
		if (walker.monthMinutes() != null && month > walker.monthMinutes()) {
			all.add(new Conflict(Conflict.Kind.MONTH_HOURS, who, null, month, null));
		}
		return all;
	}

	/** Of a person in these rounds. */
	static int minutes(UUID who, Collection<Trip> trips, Predicate<Trip> wanted) {
		return trips.stream()
			.filter((trip) -> trip.pair().contains(who) && wanted.test(trip))
			.mapToInt(Trip::minutes)
			.sum();
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
