package org.palier.insight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.workflow.Task;
import org.palier.workflow.WorkflowEvent.CasesPaused;
import org.palier.workflow.WorkflowEvent.CasesResumed;
import org.palier.workflow.WorkflowEvent.StepChanged;
import org.palier.workflow.WorkflowEvent.StepClosed;
import org.palier.workflow.WorkflowEvent.StepOpened;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the fact of each step in the transaction of the step: what is not recorded now
 * can never be told later. Durations are in seconds of the site's working time; the part
 * at the partner, to be taken and in hand, and the pause add up to the working whole. It
 * begins when the step can be done: a call planned for the 12th does not wait before.
 */
@Component
class FactListener {

	private final JdbcClient jdbc;

	private final WorkingCalendar calendar;

	FactListener(JdbcClient jdbc, WorkingCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	@EventListener
	void on(StepOpened event) {
		var task = event.task();
		jdbc.sql("""
				insert into step_fact (task_id, process, version, step, role, site_id, mission_id, case_id, created_at,
					ready_at, due_at, outcome)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
			.params(Arrays.asList(task.id(), task.subject().process(), task.version(), task.step(), task.role(),
					task.subject().site(), task.subject().mission(), task.caseId(), Timestamp.from(task.created()),
					Timestamp.from(task.ready()), at(task.due())))
			.update();
	}

	@EventListener
	void on(StepChanged event) {
		jdbc.sql(
				"""
						update step_fact set ready_at = ?, due_at = ?, claimed_at = case when ?::boolean then coalesce(claimed_at, ?) end
						where task_id = ?""")
			.params(Arrays.asList(Timestamp.from(event.task().ready()), at(event.task().due()),
					event.task().assignee() != null, Timestamp.from(event.at()), event.task().id()))
			.update();
	}

	@EventListener
	void on(StepClosed event) {
		var task = event.task();
		var begun = jdbc.sql("select created_at, ready_at, claimed_at, paused_seconds from step_fact where task_id = ?")
			.param(task.id())
			.query((row, index) -> new Begun(row.getTimestamp("created_at").toInstant(),
					row.getTimestamp("ready_at").toInstant(), instant(row.getTimestamp("claimed_at")),
					row.getLong("paused_seconds")))
			.single();
		close(task, begun, event.finished(), event.at());
	}

	private void close(Task task, Begun begun, boolean finished, Instant now) {
		var site = task.subject().site();
		var ready = begun.ready().isBefore(now) ? begun.ready() : now;
		var working = calendar.workingTime(site, ready, now).toSeconds();
		var paused = Math.min(begun.paused(), working);
		var taken = (begun.claimed() != null) ? begun.claimed() : now;
		var partner = "partner".equals(task.role());
		var toTake = partner ? 0 : Math.min(calendar.workingTime(site, ready, taken).toSeconds(), working - paused);
		jdbc.sql("""
				update step_fact set finished_at = ?, outcome = ?, elapsed_seconds = ?, working_seconds = ?,
					paused_seconds = ?, partner_seconds = ?, to_take_seconds = ?, in_hand_seconds = ?
				where task_id = ?""")
			.params(Timestamp.from(now), finished ? "FINISHED" : "LEFT",
					Duration.between(begun.created(), now).toSeconds(), working, paused, partner ? working - paused : 0,
					toTake, partner ? 0 : working - paused - toTake, task.id())
			.update();
	}

	@EventListener
	void on(CasesPaused event) {
		jdbc.sql("update step_fact set paused_since = ? where case_id = any (?) and finished_at is null")
			.params(Timestamp.from(event.at()), event.cases().toArray(UUID[]::new))
			.update();
	}

	@EventListener
	void on(CasesResumed event) {
		jdbc.sql(
				"select task_id, site_id, paused_since from step_fact where case_id = any (?) and paused_since is not null")
			.param(event.cases().toArray(UUID[]::new))
			.query((row, index) -> new Rested(row.getString("task_id"), row.getObject("site_id", UUID.class),
					row.getTimestamp("paused_since").toInstant()))
			.list()
			.forEach((each) -> jdbc
				.sql("update step_fact set paused_since = null, paused_seconds = paused_seconds + ? where task_id = ?")
				.params(calendar.workingTime(each.site(), each.since(), event.at()).toSeconds(), each.task())
				.update());
	}

	private static @Nullable Timestamp at(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	private record Begun(Instant created, Instant ready, @Nullable Instant claimed, long paused) {
	}

	private record Rested(String task, UUID site, Instant since) {
	}

}
