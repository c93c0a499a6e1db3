package org.palier.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.workflow.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row a step. Its working time is cut into stretches, and each is added to the part
 * that it belongs to when it ends: so the parts add up to the whole, to the second.
 */
@Component
class Facts {

	private static final String RUNNING = "select task_id, site_id, role, doing, since, ready_at, claimed_at from step_fact ";

	private final JdbcClient jdbc;

	private final WorkingCalendar calendar;

	Facts(JdbcClient jdbc, WorkingCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void open(Task task, Instant now, Optional<String> topic, Optional<String> nature) {
		var doing = Doing.of(task);
		var since = (doing == Doing.PARTNER || task.ready().isBefore(now)) ? now : task.ready();
		jdbc.sql("""
				insert into step_fact (task_id, process, version, step, role, site_id, mission_id, case_id, created_at,
					ready_at, due_at, outcome, doing, since, topic, nature, again)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, exists (select from step_fact
					where case_id = ? and step = ? and finished_at < ?))""")
			.params(Arrays.asList(task.id(), task.subject().process(), task.version(), task.step(), task.role(),
					task.subject().site(), task.subject().mission(), task.caseId(), Timestamp.from(task.created()),
					Timestamp.from(task.ready()), at(task.due()), doing.name(), second(since), topic.orElse(null),
					nature.orElse(null), task.caseId(), task.step(), Timestamp.from(task.created())))
			.update();
	}

	Stretch running(String task) {
		return jdbc.sql(RUNNING + "where task_id = ?").param(task).query(Facts::stretch).single();
	}

	List<Stretch> running(Set<UUID> cases) {
		return jdbc.sql(RUNNING + "where case_id = any (?) and finished_at is null")
			.param(cases.toArray(UUID[]::new))
			.query(Facts::stretch)
			.list();
	}

	/**
	 * Ends a stretch and begins the next one.
	 * @param from when the next begins to count
	 */
	void turn(Stretch stretch, Doing next, Instant from, Instant now) {
		jdbc.sql("update step_fact set doing = ?, since = ?, %1$s = %1$s + ? where task_id = ?"
			.formatted(stretch.doing().column()))
			.params(Arrays.asList(next.name(), second(from), seconds(stretch, now), stretch.task()))
			.update();
	}

	/**
	 * The same when its dates have moved, or somebody took it or gave it back.
	 */
	void turn(Stretch stretch, Doing next, Instant from, Task task, Instant now) {
		jdbc.sql("""
				update step_fact set doing = ?, since = ?, %1$s = %1$s + ?, ready_at = ?, due_at = ?,
					claimed_at = case when ?::boolean then coalesce(claimed_at, ?) end
				where task_id = ?""".formatted(stretch.doing().column()))
			.params(Arrays.asList(next.name(), second(from), seconds(stretch, now), Timestamp.from(task.ready()),
					at(task.due()), task.assignee() != null, Timestamp.from(now), task.id()))
			.update();
	}

	/**
	 * Ends the last stretch, and with it the step.
	 * @param target working seconds that it may take
	 */
	void close(Stretch last, Task task, boolean finished, Instant now, Optional<String> nature, Optional<Long> target) {
		long seconds = seconds(last, now);
		long worked = (last.doing() == Doing.PAUSED) ? 0 : seconds;
		jdbc.sql(
				"""
						update step_fact set doing = ?, since = ?, %1$s = %1$s + ?, finished_at = ?, outcome = ?, elapsed_seconds = ?,
							nature = ?, working_seconds = to_take_seconds + in_hand_seconds + partner_seconds + paused_seconds + ?,
							over_seconds = greatest(0, to_take_seconds + in_hand_seconds + partner_seconds + ? - coalesce(?::bigint, %2$d))
						where task_id = ?"""
					.formatted(last.doing().column(), Long.MAX_VALUE))
			.params(Arrays.asList(Doing.of(task).name(), second(now), seconds, Timestamp.from(now),
					finished ? "FINISHED" : "LEFT", Duration.between(task.created(), now).toSeconds(),
					nature.orElse(null), seconds, worked, target.orElse(null), task.id()))
			.update();
	}

	/** Its case was cancelled just now. */
	void cancel(UUID caseId, Instant now) {
		jdbc.sql(
				"update step_fact set outcome = 'CANCELLED' where case_id = ? and outcome = 'LEFT' and finished_at > ?")
			.params(caseId, Timestamp.from(now.minus(Duration.ofMinutes(1))))
			.update();
	}

	/** Working time of a stretch that ends now. */
	private long seconds(Stretch stretch, Instant now) {
		var end = now.truncatedTo(ChronoUnit.SECONDS);
		return end.isAfter(stretch.since()) ? calendar.workingTime(stretch.site(), stretch.since(), end).toSeconds()
				: 0;
	}

	private static Stretch stretch(ResultSet row, int index) throws SQLException {
		return new Stretch(row.getString("task_id"), row.getObject("site_id", UUID.class),
				Doing.valueOf(row.getString("doing")), row.getTimestamp("since").toInstant(),
				row.getTimestamp("ready_at").toInstant(), row.getString("role").equals("partner") ? Doing.PARTNER
						: (row.getTimestamp("claimed_at") != null) ? Doing.IN_HAND : Doing.TO_TAKE);
	}

	private static Timestamp second(Instant moment) {
		return Timestamp.from(moment.truncatedTo(ChronoUnit.SECONDS));
	}

	private static @Nullable Timestamp at(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	/**
	 * What an open step is doing.
	 *
	 * @param doing now
	 * @param since when its time counts; it may lie ahead
	 * @param ready from when it can be done
	 * @param awake what it does when it does not rest
	 */
	record Stretch(String task, UUID site, Doing doing, Instant since, Instant ready, Doing awake) {
	}

}
