package org.palier.inbox;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import org.palier.workflow.Task;
import org.palier.workflow.WorkflowEvent.CasesPaused;
import org.palier.workflow.WorkflowEvent.CasesResumed;
import org.palier.workflow.WorkflowEvent.StepChanged;
import org.palier.workflow.WorkflowEvent.StepClosed;
import org.palier.workflow.WorkflowEvent.StepOpened;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per open task, in the transaction that opens, changes or closes it. */
@Component
class InboxListener {

	private final JdbcClient jdbc;

	private final Behinds behinds;

	InboxListener(JdbcClient jdbc, Behinds behinds) {
		this.jdbc = jdbc;
		this.behinds = behinds;
	}

	@EventListener
	void on(StepOpened event) {
		open(event.task(), event.task().assignee() != null);
	}

	/**
	 * @param personal whether the process gave it to this one person
	 */
	void open(Task task, boolean personal) {
		jdbc.sql(
				"""
						insert into inbox_task (id, process, step, form_key, case_id, mission_id, site_id, role, assignee, name, title,
							created_at, ready_at, due_at, personal, weight)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(task.id(), task.subject().process(), task.step(), task.formKey(), task.caseId(),
					task.subject().mission(), task.subject().site(), task.role(), task.assignee(), task.name(),
					task.subject().title(), Timestamp.from(task.created()), Timestamp.from(task.ready()),
					(task.due() != null) ? Timestamp.from(task.due()) : null, personal,
					behinds.of(task.subject().process(), task.step()).weight()))
			.update();
	}

	@EventListener
	void on(StepChanged event) {
		change(event.task());
	}

	void change(Task task) {
		jdbc.sql("update inbox_task set assignee = ?, title = ?, ready_at = ?, due_at = ? where id = ?")
			.params(Arrays.asList(task.assignee(), task.subject().title(), Timestamp.from(task.ready()),
					(task.due() != null) ? Timestamp.from(task.due()) : null, task.id()))
			.update();
	}

	@EventListener
	void on(StepClosed event) {
		close(event.task().id());
	}

	void close(String task) {
		jdbc.sql("delete from inbox_task where id = ?").param(task).update();
	}

	@EventListener
	void on(CasesPaused event) {
		rest(event.cases(), true);
	}

	@EventListener
	void on(CasesResumed event) {
		rest(event.cases(), false);
	}

	void rest(String task, boolean paused) {
		jdbc.sql("update inbox_task set paused = ? where id = ? and paused <> ?").params(paused, task, paused).update();
	}

	private void rest(Set<UUID> cases, boolean paused) {
		jdbc.sql("update inbox_task set paused = ? where case_id = any (?)")
			.params(paused, cases.toArray(UUID[]::new))
			.update();
	}

}
