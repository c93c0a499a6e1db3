package org.palier.steering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When a campaign ends at this pace.
 *
 * <p>
 * The model is as simple as it can be and still say how sure it is. It looks at the last
 * weeks, eight at most and two at least, and takes the weekdays on which the team knocked
 * as those on which it goes on knocking. An evening to come brings what one of the
 * evenings past brought, drawn by chance, evenings when nobody came included; and as few
 * evenings tell the true mean badly, each of 400 futures first draws its own mean from
 * them (a bootstrap). The days on which these futures finish are sorted: eight of ten lie
 * between the earliest and the latest day told. It knows of no holidays to come.
 *
 * <p>
 * The chance is always the same, so the same past gives the same answer. {@code PaceTest}
 * shows how often it is right.
 */
final class Pace {

	private static final int FUTURES = 400;

	private static final int WEEKS = 8;

	private static final int LONGEST = 1500;

	private Pace() {
	}

	/**
	 * @param doors done on each day that had some
	 * @param first day of the campaign
	 * @param today is not over: it is looked at from the end of yesterday
	 * @param planned doors of all sectors
	 * @return none in the first two weeks, without a door in them, or when all is done
	 */
	static Optional<Expected> of(Map<LocalDate, Integer> doors, LocalDate first, LocalDate today, int planned) {
		int weeks = (int) Math.min(ChronoUnit.DAYS.between(first, today) / 7, WEEKS);
		int left = planned - doors.values().stream().mapToInt(Integer::intValue).sum();
		if (weeks < 2 || left <= 0) {
			return Optional.empty();
		}
		var knocking = EnumSet.noneOf(DayOfWeek.class);
		for (int ago = 1; ago <= weeks * 7; ago++) {
			if (doors.getOrDefault(today.minusDays(ago), 0) > 0) {
				knocking.add(today.minusDays(ago).getDayOfWeek());
			}
		}
		var evenings = IntStream.rangeClosed(1, weeks * 7)
			.mapToObj(today::minusDays)
			.filter((day) -> knocking.contains(day.getDayOfWeek()))
			.mapToInt((day) -> doors.getOrDefault(day, 0))
			.toArray();
		if (evenings.length < 2) {
			return Optional.empty();
		}
		var chance = new Random(left * 31L + evenings.length);
		var ends = IntStream.range(0, FUTURES)
			.map((future) -> days(evenings, knocking, today, left, chance))
			.sorted()
			.toArray();
		return Optional.of(new Expected(today.plusDays(ends[FUTURES / 10]), today.plusDays(ends[FUTURES / 2]),
				today.plusDays(ends[FUTURES * 9 / 10]), left));
	}

	/** After how many days one future is done; 0 is today. */
	private static int days(int[] evenings, Set<DayOfWeek> knocking, LocalDate today, int left, Random chance) {
		double mean = Arrays.stream(evenings).average().orElseThrow();
		double drawn = IntStream.range(0, evenings.length)
			.map((i) -> evenings[chance.nextInt(evenings.length)])
			.average()
			.orElseThrow();
		double wide = Math.sqrt(evenings.length / (evenings.length - 1.0));
		double done = 0;
		int day = -1;
		while (done < left && day < LONGEST) {
			day++;
			if (knocking.contains(today.plusDays(day).getDayOfWeek())) {
				done += Math.max(0, drawn + (evenings[chance.nextInt(evenings.length)] - mean) * wide);
			}
		}
		return day;
	}

	/**
	 * @param earliest one of ten futures is done before
	 * @param latest one of ten futures is done after
	 * @param left doors still to do
	 */
	record Expected(LocalDate earliest, LocalDate likely, LocalDate latest, int left) {
	}

}
