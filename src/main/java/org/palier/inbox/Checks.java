package org.palier.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares once a night, from three o'clock on, whichever node comes first; and remembers
 * what came of it.
 */
@Component
class Checks {

	private static final int NIGHT = 3;

	private static final int SHOWN = 30;

	private final Comparison comparison;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Checks(Comparison comparison, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.comparison = comparison;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A night in which nothing ran is made up for in the morning. */
	@Scheduled(fixedDelayString = "${palier.reminders.every:1m}", initialDelayString = "${palier.reminders.every:1m}")
	void nightly() {
		var now = clock.instant().atZone(Locality.MAINLAND.zone());
		if (now.getHour() >= NIGHT && isFirst(now.toLocalDate())) {
			run(now.toLocalDate());
		}
	}

	/** At once, because somebody asks. */
	void now() {
		var today = clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate();
		isFirst(today);
		run(today);
	}

	private void run(LocalDate day) {
		var outcome = comparison.run();
		write("""
				update inbox_check set finished_at = ?, tasks = ?, repaired = repaired + ?, failed = ? where day = ?""",
				Timestamp.from(clock.instant()), outcome.tasks(), outcome.repaired(), outcome.failed(), day);
	}

	private boolean isFirst(LocalDate day) {
		return write("insert into inbox_check (day) values (?) on conflict do nothing", day) > 0;
	}

	private int write(String sql, Object... values) {
		return Scope.system("comparison",
				() -> Objects.requireNonNull(transaction.execute((status) -> jdbc.sql(sql).params(values).update())));
	}

	/** The newest first. */
	List<Check> last() {
		return Scope.system("comparison", () -> Objects.requireNonNull(transaction.execute((status) -> jdbc
			.sql("select day, finished_at, tasks, repaired, failed from inbox_check order by day desc limit " + SHOWN)
			.query((row, index) -> new Check(row.getObject("day", LocalDate.class),
					moment(row.getTimestamp("finished_at")), row.getLong("tasks"), row.getInt("repaired"),
					row.getInt("failed")))
			.list())));
	}

	/** What was put right, the newest first. */
	List<Repair> repairs() {
		return Scope.system("comparison", () -> Objects.requireNonNull(transaction.execute((status) -> jdbc.sql("""
				select e.at, e.subject, e.detail, s.name as site from audit_entry e left join site s on s.id = e.site_id
				where e.action = 'inbox.repaired' order by e.at desc, e.id desc limit\s""" + SHOWN)
			.query((row, index) -> new Repair(row.getTimestamp("at").toInstant(), row.getString("subject"),
					List.of(row.getString("detail").split(",")), row.getString("site")))
			.list())));
	}

	private static @Nullable Instant moment(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * One night.
	 *
	 * @param finished null while it runs, or if it was cut off
	 */
	record Check(LocalDate day, @Nullable Instant finished, long tasks, int repaired, int failed) {
	}

	/**
	 * @param wrong what was, as message keys under {@code inbox.check}
	 */
	record Repair(Instant at, String task, List<String> wrong, @Nullable String site) {
	}

}
