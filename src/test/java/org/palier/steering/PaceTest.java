package org.palier.steering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	/**
	 * Campaigns of one to four pairs who go out two to four evenings a week, with
	 * absences and bad weeks; on a morning of their middle weeks one asks when they end.
	 */
	@Test
	void eightOfTenCampaignsEndWithinTheBandAndTheBandIsNarrow() {
		int asked = 0;
		int within = 0;
		var widths = new ArrayList<Double>();
		for (int seed = 0; seed < 1000; seed++) {
			var campaign = new Played(new Random(seed));
			long length = campaign.length();
			if (length < 20) {
				continue;
			}
			var today = MONDAY.plusDays(14 + new Random(seed + 5000L).nextInt((int) length - 17));
			var expected = Pace.of(campaign.until(today), MONDAY, today, campaign.planned).orElse(null);
			if (expected != null) {
				asked++;
				var end = campaign.doors.lastKey();
				within += (end.isBefore(expected.earliest()) || end.isAfter(expected.latest())) ? 0 : 1;
				widths.add(ChronoUnit.DAYS.between(expected.earliest(), expected.latest())
						/ (double) (ChronoUnit.DAYS.between(today, end) + 1));
			}
		}
		widths.sort(null);
		double median = widths.get(widths.size() / 2);
		System.out.printf("Forecasts: %d asked, %.1f %% of ends within the band, median width %.0f %% of the rest%n",
				asked, 100.0 * within / asked, 100 * median);

		assertThat(asked).isGreaterThan(900);
		assertThat(within).isGreaterThanOrEqualTo(asked * 8 / 10);
		assertThat(median).isLessThanOrEqualTo(0.4);
	}

	@Test
	void aSteadyTeamIsKnownToTheDay() {
		var doors = new TreeMap<LocalDate, Integer>();
		for (int week = 0; week < 4; week++) {
			doors.put(MONDAY.plusWeeks(week).plusDays(1), 20);
			doors.put(MONDAY.plusWeeks(week).plusDays(3), 20);
		}
		var expected = Pace.of(doors, MONDAY, MONDAY.plusWeeks(4), 200).orElseThrow();

		assertThat(expected.earliest()).isEqualTo(expected.latest()).isEqualTo(MONDAY.plusWeeks(4).plusDays(3));
		assertThat(expected.left()).isEqualTo(40);
	}

	@Test
	void nothingIsSaidTooEarlyOrWhenAllIsDone() {
		assertThat(Pace.of(Map.of(MONDAY, 20), MONDAY, MONDAY.plusDays(13), 100)).isEmpty();
		assertThat(Pace.of(Map.of(MONDAY, 100), MONDAY, MONDAY.plusDays(20), 100)).isEmpty();
		assertThat(Pace.of(Map.of(), MONDAY, MONDAY.plusDays(20), 100)).isEmpty();
	}

	/** A campaign that somebody has walked to its end. */
	private static final class Played {

		private final TreeMap<LocalDate, Integer> doors = new TreeMap<>();

		private final int planned;

		Played(Random chance) {
			int pairs = 1 + chance.nextInt(4);
			var evenings = EnumSet.noneOf(DayOfWeek.class);
			int perWeek = 2 + chance.nextInt(3);
			while (evenings.size() < perWeek) {
				evenings.add(DayOfWeek.of(2 + chance.nextInt(5)));
			}
			double perPair = 16 + 12 * chance.nextDouble();
			double absent = 0.05 + 0.1 * chance.nextDouble();
			double badWeeks = 0.15 * chance.nextDouble();
			this.planned = (int) (pairs * perWeek * perPair * (6 + chance.nextInt(9)) * (1 - absent));
			double week = 1;
			int left = planned;
			for (var day = MONDAY; left > 0; day = day.plusDays(1)) {
				if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
					week = (chance.nextDouble() < badWeeks) ? 0.6 : 1;
				}
				if (evenings.contains(day.getDayOfWeek())) {
					int done = 0;
					for (int pair = 0; pair < pairs; pair++) {
						double noise = 1 + 0.4 * chance.nextGaussian();
						done += (chance.nextDouble() < absent) ? 0 : (int) Math.max(0, perPair * week * noise);
					}
					doors.put(day, Math.min(done, left));
					left -= Math.min(done, left);
				}
			}
			doors.values().removeIf((done) -> done == 0);
		}

		long length() {
			return ChronoUnit.DAYS.between(MONDAY, doors.lastKey()) + 1;
		}

		Map<LocalDate, Integer> until(LocalDate today) {
			return doors.headMap(today);
		}

	}

}
