package org.palier.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.palier.field.Hours.Hour;
import org.palier.field.Hours.Tried;

import static org.assertj.core.api.Assertions.assertThat;

/** When to knock again where nobody was home. */
class HoursTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final Hour MONDAY_EVENING = new Hour(DayOfWeek.MONDAY, 18);

	@Test
	void whereDoorsHaveOpenedIsTriedAgain() {
		var hours = new Hours(Map.of(MONDAY_EVENING, new Tried(40, 10), new Hour(DayOfWeek.SATURDAY, 10),
				new Tried(20, 15), new Hour(DayOfWeek.WEDNESDAY, 14), new Tried(20, 6)));

		var again = hours.after(MONDAY_EVENING, MONDAY, (day) -> true).orElseThrow();

		assertThat(again.day()).isEqualTo(LocalDate.of(2026, 11, 28));
		assertThat(again.part()).isEqualTo(10);
	}

	@Test
	void oneDoorThatOpenedIsNoPromise() {
		var hours = new Hours(Map.of(new Hour(DayOfWeek.TUESDAY, 14), new Tried(1, 1), new Hour(DayOfWeek.SATURDAY, 10),
				new Tried(30, 24), MONDAY_EVENING, new Tried(40, 8)));

		assertThat(hours.after(MONDAY_EVENING, MONDAY, (day) -> true).orElseThrow().day().getDayOfWeek())
			.isEqualTo(DayOfWeek.SATURDAY);
	}

	@Test
	void neverTheSameWeekdayOrHourNorASundayNorADayThatIsNotPossible() {
		for (int seed = 0; seed < 500; seed++) {
			var random = new Random(seed);
			var tried = new HashMap<Hour, Tried>();
			for (int i = 0; i < 12; i++) {
				long knocked = random.nextInt(30);
				tried.put(new Hour(DayOfWeek.of(1 + random.nextInt(7)), 10 + 2 * random.nextInt(5)),
						new Tried(knocked, (long) (knocked * random.nextDouble())));
			}
			var absent = Hour.of(DayOfWeek.of(1 + random.nextInt(7)), random.nextInt(24));
			var forbidden = MONDAY.plusDays(random.nextInt(7));
			var last = MONDAY.plusDays(random.nextInt(14));

			new Hours(tried).after(absent, MONDAY, (day) -> !day.equals(forbidden) && !day.isAfter(last))
				.ifPresent((again) -> {
					assertThat(again.day().getDayOfWeek()).isNotIn(absent.day(), DayOfWeek.SUNDAY);
					assertThat(again.part()).isNotEqualTo(absent.part());
					assertThat(again.day()).isNotEqualTo(forbidden).isBetween(MONDAY, last);
				});
		}
	}

	@Test
	void noDayIsLeft() {
		assertThat(new Hours(Map.of()).after(MONDAY_EVENING, MONDAY, (day) -> false)).isEmpty();
	}

}
