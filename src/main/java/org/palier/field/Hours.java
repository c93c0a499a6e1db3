package org.palier.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When doors have opened so far, by weekday and part of the day.
 *
 * @param knocked and opened doors at each hour that was tried
 */
record Hours(Map<Hour, Tried> knocked) {

	/** Fewer doors than these say nothing of a building. */
	static final int ENOUGH = 20;

	/** Parts of the day in which people are met at their doors, by their first hour. */
	private static final List<Integer> PARTS = List.of(10, 14, 16, 18);

	/** Days ahead that are looked at. */
	private static final int AHEAD = 14;

	long doors() {
		return knocked.values().stream().mapToLong(Tried::knocked).sum();
	}

	/**
	 * The most promising time to try again somebody who was absent: on another weekday
	 * and in another part of the day. What was never tried counts as the average.
	 * @param absent when nobody opened
	 * @param today the first day to choose from
	 * @param possible days on which one may go
	 */
	Optional<Again> after(Hour absent, LocalDate today, Predicate<LocalDate> possible) {
		return Stream.iterate(today, (day) -> day.plusDays(1))
			.limit(AHEAD)
			.filter((day) -> day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != absent.day())
			.filter(possible)
			.flatMap((day) -> PARTS.stream()
				.filter((part) -> part != absent.part())
				.map((part) -> new Again(day, part,
						knocked.getOrDefault(new Hour(day.getDayOfWeek(), part), Tried.NEVER))))
			.max(Comparator.comparing((Again again) -> rate(again.tried()))
				.thenComparing(Again::day, Comparator.reverseOrder())
				.thenComparing(Again::part));
	}

	/** Drawn towards the average: one door that opened is no promise. */
	private double rate(Tried tried) {
		long all = doors();
		double average = (all > 0) ? (double) knocked.values().stream().mapToLong(Tried::opened).sum() / all : 0;
		return (tried.opened() + 5 * average) / (tried.knocked() + 5);
	}

	/**
	 * A weekday and a part of the day.
	 *
	 * @param part its first hour
	 */
	record Hour(DayOfWeek day, int part) {

		/** The part of the day that holds this hour. */
		static Hour of(DayOfWeek day, int hour) {
			return new Hour(day,
					PARTS.stream().filter((part) -> part <= hour).reduce((one, later) -> later).orElse(10));
		}

	}

	record Tried(long knocked, long opened) {

		static final Tried NEVER = new Tried(0, 0);

		Tried and(Tried other) {
			return new Tried(knocked + other.knocked, opened + other.opened);
		}

	}

	/** A day and the hour from which to try. */
	record Again(LocalDate day, Integer part, Tried tried) {

		Again {
			Objects.requireNonNull(day);
		}

	}

}
