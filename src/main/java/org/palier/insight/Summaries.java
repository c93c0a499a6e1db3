package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up closed days, so that years of steps are read in milliseconds: the month that
 * runs is added up anew each day, a year once it is over. In the step's own transaction
 * the sums would be rows that everybody waits for.
 */
@Component
class Summaries {

	/** Steps finished before midnight are in the database by then. */
	private static final Duration SETTLED = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Summaries(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A few nodes may try: one does it. */
	@Scheduled(fixedDelayString = "${palier.summaries.every:1h}")
	public void addUp() {
		Scope.system("summaries", () -> transaction.executeWithoutResult((status) -> {
			var until = day(clock.instant().minus(SETTLED)).atStartOfDay(Locality.MAINLAND.zone()).toInstant();
			jdbc.sql("select pg_advisory_xact_lock(170171)").query().singleRow();
			var mark = mark();
			if (!mark.equals(Optional.of(until))) {
				first(mark, until).ifPresent((first) -> addUp(YearMonth.from(day(first)), until));
				jdbc.sql("delete from summary_mark").update();
				jdbc.sql("insert into summary_mark (until, sites) select ?, coalesce(array_agg(id), '{}') from site")
					.param(Timestamp.from(until))
					.update();
			}
		}));
	}

	/** Up to when facts are in the summaries. */
	Optional<Instant> mark() {
		return jdbc.sql("select until from summary_mark").query(Timestamp.class).optional().map(Timestamp::toInstant);
	}

	/** Where to begin: a clock that was set back makes what came after it void. */
	private Optional<Instant> first(Optional<Instant> mark, Instant until) {
		return mark.map((at) -> at.isBefore(until) ? at : until)
			.or(() -> jdbc.sql("select min(created_at) as first from step_fact")
				.query((row, index) -> Optional.ofNullable(row.getTimestamp("first")).map(Timestamp::toInstant))
				.single());
	}

	private void addUp(YearMonth first, Instant until) {
		jdbc.sql("delete from step_summary where unit = 'MONTH' and starts >= ? or unit = 'YEAR' and starts >= ?")
			.params(first.atDay(1), first.atDay(1).withDayOfYear(1))
			.update();
		var last = YearMonth.from(day(until));
		Stream.iterate(first, (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.forEach((month) -> insert("MONTH", month.atDay(1), month.plusMonths(1).atDay(1), until));
		for (int year = first.getYear(); year < last.getYear(); year++) {
			insert("YEAR", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), until);
		}
	}

	private void insert(String unit, LocalDate from, LocalDate to, Instant until) {
		var end = start(to).isBefore(until) ? start(to) : until;
		for (var whole : new @Nullable UUID[] { null, Cells.NETWORK }) {
			jdbc.sql(
					"""
							insert into step_summary (site_id, unit, starts, process, version, step, role, arrived, passed, left_open, again,
								over_target, over_seconds, to_take_seconds, in_hand_seconds, partner_seconds, paused_seconds, elapsed_seconds,
								elapsed_at, elapsed_n, working_at, working_n)
							select site_id, :unit, :starts, process, version, step, role, arrived, passed, left_open, again, over_target,
								over_seconds, to_take_seconds, in_hand_seconds, partner_seconds, paused_seconds, elapsed_seconds, elapsed_at, elapsed_n,
								working_at, working_n
							from (%s) cell"""
						.formatted(Cells.SQL))
				.param("unit", unit)
				.param("starts", from)
				.param("whole", whole)
				.param("from", Timestamp.from(start(from)))
				.param("to", Timestamp.from(end))
				.param("site", null)
				.param("topic", null)
				.param("nature", null)
				.update();
		}
	}

	/** Midnight in Paris. */
	static Instant start(LocalDate day) {
		return day.atStartOfDay(Locality.MAINLAND.zone()).toInstant();
	}

	static LocalDate day(Instant moment) {
		return Objects.requireNonNull(moment.atZone(Locality.MAINLAND.zone()).toLocalDate());
	}

}
