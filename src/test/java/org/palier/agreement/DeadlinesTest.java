package org.palier.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.mission.Mission;
import org.palier.mission.Theme;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders know weekends, the holidays of each part of France, and summer time. */
@PalierTest
class DeadlinesTest {

	@Autowired
	Deadlines deadlines;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	MovableClock clock;

	@Autowired
	Given given;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@AfterEach
	void backToNow() {
		clock.release();
	}

	@Test
	void easterMondayIsNoWorkingDay() {
		assertThat(firstReminder(site("Europe/Paris", ""), "2026-03-30T08:00:00Z")).isEqualTo("2026-04-07T07:00:00Z");
	}

	@Test
	void goodFridayIsAHolidayInAlsace() {
		assertThat(firstReminder(site("Europe/Paris", "67"), "2026-03-30T08:00:00Z")).isEqualTo("2026-04-08T07:00:00Z");
	}

	@Test
	void theAbolitionOfSlaveryIsAHolidayOverseas() {
		var agreement = agreement(site("Indian/Reunion", "re"), "2027-12-01T06:00:00Z");
		agreement.planVote(LocalDate.of(2027, 12, 17));

		assertThat(in(() -> deadlines.firstReminder(agreement))).isEqualTo("2027-12-21T05:00:00Z");
	}

	@Test
	void theMorningStaysNineOClockWhenSummerTimeEnds() {
		var agreement = agreement(site("Europe/Paris", ""), "2026-10-05T08:00:00Z");
		agreement.planVote(LocalDate.of(2026, 10, 23));

		assertThat(in(() -> deadlines.firstReminder(agreement))).isEqualTo("2026-10-26T08:00:00Z");
		agreement.planVote(LocalDate.of(2026, 10, 22));
		assertThat(in(() -> deadlines.firstReminder(agreement))).isEqualTo("2026-10-23T07:00:00Z");
	}

	@Test
	void theMorningStaysNineOClockWhenSummerTimeBegins() {
		assertThat(firstReminder(site("Europe/Paris", ""), "2027-03-22T09:00:00Z")).isEqualTo("2027-03-30T07:00:00Z");
		assertThat(firstReminder(site("Europe/Paris", "67"), "2027-03-22T09:00:00Z")).isEqualTo("2027-03-31T07:00:00Z");
	}

	/** Neither the hour too many nor the hour too few belongs to a working day. */
	@Test
	void aDayOf25HoursIsOneDayAndOneOf23Too() {
		var site = site("Europe/Paris", "");
		for (var day : List.of("2026-10-25", "2027-03-28")) {
			var begin = in(() -> calendar.at(site, LocalDate.parse(day), LocalTime.MIDNIGHT));
			var end = in(() -> calendar.at(site, LocalDate.parse(day).plusDays(1), LocalTime.MIDNIGHT));
			assertThat(Duration.between(begin, end).toHours()).isEqualTo(day.startsWith("2026") ? 25 : 23);
			assertThat(in(() -> calendar.day(site, begin))).isEqualTo(day);
			assertThat(in(() -> calendar.day(site, end.minusSeconds(1)))).isEqualTo(day);
			assertThat(in(() -> calendar.workingTime(site, begin.minus(Duration.ofDays(2)), end)))
				.isEqualTo(Duration.ofHours(9));
			assertThat(in(() -> calendar.plusWorkingDays(site, begin, 1)))
				.isEqualTo(in(() -> calendar.plusWorkingDays(site, end.minusSeconds(1), 1)));
		}
	}

	@Test
	void whereThereIsNoSummerTimeNothingMoves() {
		assertThat(firstReminder(site("Indian/Reunion", "re"), "2026-10-22T05:00:00Z"))
			.isEqualTo("2026-10-29T05:00:00Z");
		assertThat(firstReminder(site("America/Guadeloupe", "gp"), "2027-05-20T12:00:00Z"))
			.isEqualTo("2027-05-28T13:00:00Z");
	}

	/** A link is good until the end of its last day, as its mail says. */
	@Test
	void aLinkExpiresInTheNightOfItsLastDay() {
		var agreement = agreement(site("Europe/Paris", ""), "2026-10-05T08:00:00Z");

		assertThat(in(() -> deadlines.expires(agreement))).isEqualTo("2026-10-26T22:59:00Z");
		assertThat(in(() -> deadlines.noAnswer(agreement))).isEqualTo("2026-11-02T17:00:00Z");
	}

	/** Asked of the sweep itself: from Friday over the end of summer time to Monday. */
	@Test
	void nobodyIsRemindedOverTheWeekendOnWhichSummerTimeEnds() {
		var site = site("Europe/Paris", "");
		assertThat(isAtWork(site, "2026-10-23T15:59:00Z")).isTrue();
		assertThat(isAtWork(site, "2026-10-24T08:00:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-10-25T09:00:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-10-26T07:59:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-10-26T08:00:00Z")).isTrue();
		assertThat(isAtWork(site, "2026-10-26T16:59:00Z")).isTrue();
	}

	@Test
	void aVoteMovesAllDeadlines() {
		var agreement = agreement(site("Europe/Paris", ""), "2026-03-02T08:00:00Z");
		assertThat(in(() -> deadlines.ready(agreement))).isEmpty();
		agreement.planVote(LocalDate.of(2026, 6, 12));

		assertThat(in(() -> deadlines.ready(agreement))).contains(Instant.parse("2026-06-12T10:00:00Z"));
		assertThat(in(() -> deadlines.answerBy(agreement))).contains(Instant.parse("2026-06-19T16:00:00Z"));
		assertThat(in(() -> deadlines.noAnswer(agreement))).isEqualTo("2026-07-10T16:00:00Z");
		assertThat(in(() -> deadlines.expires(agreement))).isAfter("2026-07-01T00:00:00Z");
	}

	@Test
	void nobodyIsRemindedAtNightOrOnAHoliday() {
		var site = site("Europe/Paris", "");
		assertThat(isAtWork(site, "2026-03-09T07:59:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-03-09T08:00:00Z")).isTrue();
		assertThat(isAtWork(site, "2026-03-09T17:00:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-03-08T10:00:00Z")).isFalse();
		assertThat(isAtWork(site, "2026-05-01T10:00:00Z")).isFalse();
	}

	private boolean isAtWork(UUID site, String at) {
		clock.moveTo(Instant.parse(at));
		return in(() -> deadlines.isAtWork(site));
	}

	private Instant firstReminder(UUID site, String asked) {
		var agreement = agreement(site, asked);
		return in(() -> deadlines.firstReminder(agreement));
	}

	private Agreement agreement(UUID site, String asked) {
		clock.moveTo(Instant.parse(asked));
		var now = clock.instant();
		return new Agreement(new Mission(site, UUID.randomUUID(), "Charges", Theme.ENERGY, null, now), now);
	}

	private UUID site(String zone, String region) {
		var site = given.team().site();
		Scope.system("test",
				() -> transaction
					.executeWithoutResult((status) -> jdbc.sql("update site set zone = ?, region = ? where id = ?")
						.params(zone, region, site)
						.update()));
		return site;
	}

	private <T> T in(java.util.function.Supplier<T> work) {
		return Scope.system("test", () -> transaction.execute((status) -> work.get()));
	}

}
