package org.palier.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.platform.security.Scope;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.WorkflowEvent.CasesPaused;
import org.palier.workflow.WorkflowEvent.CasesResumed;
import org.palier.workflow.WorkflowEvent.StepChanged;
import org.palier.workflow.WorkflowEvent.StepClosed;
import org.palier.workflow.WorkflowEvent.StepOpened;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The four parts of a step's time, against a slow and obvious count: minute after minute,
 * what was going on?
 */
@PalierTest
class TimeSplitTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** In the weeks that the histories are about. */
	private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1),
			LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25));

	@Autowired
	Given given;

	@Autowired
	FactListener listener;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	UUID site;

	UUID caseId = UUID.randomUUID();

	@BeforeEach
	void aSite() {
		site = given.team().site();
	}

	@Test
	void whatIsGivenBackWaitsToBeTakenAgain() {
		var monday = LocalDate.of(2026, 3, 2);
		live(List.of(new Moment(at(monday, 9, 0), Move.OPEN), new Moment(at(monday, 11, 0), Move.TAKE),
				new Moment(at(monday, 14, 0), Move.GIVE_BACK), new Moment(at(monday.plusDays(1), 10, 0), Move.TAKE),
				new Moment(at(monday.plusDays(1), 12, 0), Move.CLOSE)), "coordinator");

		assertThat(parts()).containsEntry(Doing.TO_TAKE, hours(2 + 4 + 1)).containsEntry(Doing.IN_HAND, hours(3 + 2));
	}

	@Test
	void whatAVoteDelaysIsTheWaitOfThePartner() {
		var monday = LocalDate.of(2026, 3, 2);
		live(List.of(new Moment(at(monday, 9, 0), Move.OPEN), new Moment(at(monday, 9, 0), Move.POSTPONE),
				new Moment(at(monday.plusDays(4), 18, 0), Move.CLOSE)), "partner");

		assertThat(parts()).containsEntry(Doing.PARTNER, hours(5 * 9));
	}

	@RepeatedTest(40)
	void thePartsAreThoseOfAnyHistoryAndAddUp(RepetitionInfo number) {
		var random = new Random(number.getCurrentRepetition());
		var role = random.nextInt(4) == 0 ? "partner" : "coordinator";
		var history = history(random);

		live(history, role);

		var expected = minuteByMinute(history, role);
		assertThat(parts()).as(role + " " + history).isEqualTo(expected);
		assertThat(number("working_seconds")).isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
		assertThat(number("elapsed_seconds"))
			.isEqualTo(Duration.between(history.get(0).at(), history.get(history.size() - 1).at()).toSeconds());
	}

	/** Whatever may happen to a step, at odd minutes of day and night. */
	private List<Moment> history(Random random) {
		var moments = new ArrayList<Moment>();
		var at = LocalDate.of(2026, 3, 25).atTime(random.nextInt(24), random.nextInt(60)).atZone(PARIS).toInstant();
		moments.add(new Moment(at, random.nextInt(5) == 0 ? Move.OPEN_AHEAD : Move.OPEN));
		boolean taken = false;
		boolean paused = false;
		for (int i = random.nextInt(7); i > 0; i--) {
			at = at.plus(Duration.ofMinutes(random.nextInt(9 * 24 * 60)));
			var move = paused ? Move.RESUME : switch (random.nextInt(3)) {
				case 0 -> Move.PAUSE;
				case 1 -> Move.POSTPONE;
				default -> taken ? Move.GIVE_BACK : Move.TAKE;
			};
			paused = (move == Move.PAUSE) || (paused && move != Move.RESUME);
			taken = (move == Move.TAKE) || (taken && move != Move.GIVE_BACK);
			moments.add(new Moment(at, move));
		}
		if (paused) {
			moments.add(new Moment(at = at.plus(Duration.ofMinutes(random.nextInt(5000))), Move.RESUME));
		}
		moments.add(new Moment(at.plus(Duration.ofMinutes(random.nextInt(9 * 24 * 60))), Move.CLOSE));
		return moments;
	}

	private void live(List<Moment> history, String role) {
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			var created = history.get(0).at();
			@Nullable UUID taken = null;
			var ready = created;
			for (var moment : history) {
				ready = ready(moment, ready);
				taken = (moment.move() == Move.TAKE) ? UUID.randomUUID()
						: (moment.move() == Move.GIVE_BACK) ? null : taken;
				var task = new Task("T" + caseId, new Case(caseId, "test", site, "Test", null), "user_test", "", "", "",
						role, taken, 1, created, ready, null);
				switch (moment.move()) {
					case OPEN, OPEN_AHEAD -> listener.on(new StepOpened(task, moment.at()));
					case TAKE, GIVE_BACK, POSTPONE -> listener.on(new StepChanged(task, moment.at()));
					case PAUSE -> listener.on(new CasesPaused(Set.of(caseId), moment.at()));
					case RESUME -> listener.on(new CasesResumed(Set.of(caseId), Duration.ZERO, moment.at()));
					case CLOSE -> listener.on(new StepClosed(task, true, moment.at()));
				}
			}
		}));
	}

	private static Map<Doing, Long> minuteByMinute(List<Moment> history, String role) {
		var seconds = none();
		int next = 0;
		boolean taken = false;
		boolean paused = false;
		var ready = history.get(0).at();
		for (var at = history.get(0).at(); at.isBefore(history.get(history.size() - 1).at()); at = at.plusSeconds(60)) {
			for (; next < history.size() && !history.get(next).at().isAfter(at); next++) {
				var moment = history.get(next);
				ready = ready(moment, ready);
				taken = (moment.move() == Move.TAKE) || (taken && moment.move() != Move.GIVE_BACK);
				paused = (moment.move() == Move.PAUSE) || (paused && moment.move() != Move.RESUME);
			}
			boolean partner = role.equals("partner");
			if (isWorkingTime(at) && (partner || !at.isBefore(ready))) {
				seconds.merge(paused ? Doing.PAUSED : partner ? Doing.PARTNER : taken ? Doing.IN_HAND : Doing.TO_TAKE,
						60L, Long::sum);
			}
		}
		return seconds;
	}

	private static Instant ready(Moment moment, Instant before) {
		return switch (moment.move()) {
			case OPEN_AHEAD -> moment.at().plus(Duration.ofDays(5));
			case POSTPONE -> moment.at().plus(Duration.ofDays(3));
			default -> before;
		};
	}

	private static boolean isWorkingTime(Instant moment) {
		LocalDateTime local = moment.atZone(PARIS).toLocalDateTime();
		return local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !HOLIDAYS.contains(local.toLocalDate()) && local.getHour() >= 9 && local.getHour() < 18;
	}

	private Map<Doing, Long> parts() {
		var parts = none();
		parts.replaceAll((doing, zero) -> number(doing.column()));
		return parts;
	}

	private long number(String column) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select " + column + " from step_fact where case_id = ?")
					.param(caseId)
					.query(Long.class)
					.single()));
	}

	private static Map<Doing, Long> none() {
		var parts = new EnumMap<Doing, Long>(Doing.class);
		for (var doing : Doing.values()) {
			parts.put(doing, 0L);
		}
		return parts;
	}

	private static Instant at(LocalDate day, int hour, int minute) {
		return day.atTime(hour, minute).atZone(PARIS).toInstant();
	}

	private static long hours(long hours) {
		return Duration.ofHours(hours).toSeconds();
	}

	private record Moment(Instant at, Move move) {
	}

	private enum Move {

		OPEN, OPEN_AHEAD, TAKE, GIVE_BACK, POSTPONE, PAUSE, RESUME, CLOSE

	}

}
