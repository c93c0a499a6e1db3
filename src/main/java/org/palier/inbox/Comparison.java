package org.palier.inbox;

import java.sql.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the list hold exactly what the engine has open? What differs is put right, one
 * task after the other, and written down. It goes through both page by page, so that a
 * million tasks take no more memory than a thousand.
 */
@Component
class Comparison {

	/** What was put right is found under this in the audit. */
	static final String REPAIRED = "inbox.repaired";

	private static final Logger log = LoggerFactory.getLogger(Comparison.class);

	private static final int AT_ONCE = 2000;

	/** One statement sees both tables at one moment. */
	private static final String PAGE = """
			with engine as materialized (select id_, assignee_, due_date_, suspension_state_ from act_ru_task where id_ > :after order by id_ limit :most),
			page as materialized (select count(*) as tasks, case when count(*) = :most then max(id_) end as last from engine),
			list as (select t.* from inbox_task t, page where t.id > :after and (page.last is null or t.id <= page.last))
			select page.tasks, page.last, array(
				select coalesce(engine.id_, list.id) from engine full join list on list.id = engine.id_
				where engine.id_ is null or list.id is null or list.assignee::text is distinct from engine.assignee_
					or list.due_at at time zone 'UTC' is distinct from engine.due_date_ or list.paused <> (engine.suspension_state_ = 2)
				limit :most) as different
			from page""";

	private final Workflow workflow;

	private final InboxListener rows;

	private final Inbox inbox;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Comparison(Workflow workflow, InboxListener rows, Inbox inbox, Audit audit, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.workflow = workflow;
		this.rows = rows;
		this.inbox = inbox;
		this.audit = audit;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	Outcome run() {
		return Scope.system("comparison", () -> {
			var all = new Outcome(0, 0, 0);
			var after = Optional.of("");
			while (after.isPresent()) {
				var page = page(after.get());
				var here = repair(page.different());
				// so much differs here that there may be more
				var again = page.different().size() == AT_ONCE && here.repaired() > 0;
				all = all.plus(again ? 0 : page.tasks(), here);
				after = again ? after : Optional.ofNullable(page.last());
			}
			return all;
		});
	}

	private Page page(String after) {
		return Objects.requireNonNull(transaction.execute((status) -> jdbc.sql(PAGE)
			.param("after", after)
			.param("most", AT_ONCE)
			.query((row, index) -> new Page(row.getLong("tasks"), row.getString("last"),
					texts(row.getArray("different"))))
			.single()));
	}

	private Outcome repair(List<String> ids) {
		int repaired = 0;
		int failed = 0;
		for (var id : ids) {
			try {
				repaired += Boolean.TRUE.equals(transaction.execute((status) -> repair(id))) ? 1 : 0;
			}
			catch (RuntimeException ex) {
				failed++;
				log.error("The line of task {} could not be put right", id, ex);
			}
		}
		return new Outcome(0, repaired, failed);
	}

	/**
	 * Looks again while nobody else can change the task.
	 * @return false if all is well by now
	 */
	private boolean repair(String id) {
		var resting = jdbc.sql("select suspension_state_ = 2 from act_ru_task where id_ = ? for update")
			.param(id)
			.query(Boolean.class)
			.optional();
		var task = workflow.task(id);
		var row = inbox.find(id);
		var wrong = differences(task.orElse(null), row.orElse(null), resting.orElse(false));
		if (wrong.isEmpty()) {
			return false;
		}
		if (row.isPresent() && task.isEmpty()) {
			rows.close(id);
		}
		else {
			task.ifPresent((open) -> put(open, row.isEmpty(), resting.orElse(false)));
		}
		audit.record(task.map((open) -> open.subject().site()).or(() -> row.map(InboxRow::site)).orElse(null), null,
				null, REPAIRED, task.map(Task::name).or(() -> row.map(InboxRow::name)).orElse(id),
				String.join(",", wrong), REPAIRED + ":" + id);
		return true;
	}

	private void put(Task task, boolean missing, boolean resting) {
		if (missing) {
			rows.open(task, task.assignee() != null && isGiven(task));
		}
		else {
			rows.change(task);
		}
		rows.rest(task.id(), resting);
	}

	/** In the words of the message keys under {@code inbox.check}. */
	private List<String> differences(@Nullable Task task, @Nullable InboxRow row, boolean resting) {
		if (task == null || row == null) {
			return (task != null) ? List.of("missing") : (row != null) ? List.of("tooMany") : List.of();
		}
		var wrong = new ArrayList<String>();
		if (!Objects.equals(task.assignee(), row.assignee())) {
			wrong.add("assignee");
		}
		if (!Objects.equals(moment(task.due()), moment(row.due()))) {
			wrong.add("due");
		}
		if (resting != inbox.isPaused(row.id())) {
			wrong.add("paused");
		}
		return wrong;
	}

	private static @Nullable Long moment(@Nullable Instant due) {
		return (due != null) ? due.toEpochMilli() : null;
	}

	/** Whether the model names who does it: then it is that person's alone. */
	private boolean isGiven(Task task) {
		return workflow.model(task.subject().process())
			.filter((model) -> model.matches("(?s).*<bpmn:userTask id=\"" + task.step() + "\"[^>]*camunda:assignee=.*"))
			.isPresent();
	}

	private static List<String> texts(Array array) throws java.sql.SQLException {
		return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
	}

	/**
	 * @param tasks open in the engine
	 * @param last id on this page, null if there is no other page
	 */
	private record Page(long tasks, @Nullable String last, List<String> different) {
	}

	/**
	 * @param tasks that were compared
	 * @param failed what differs and could not be put right
	 */
	record Outcome(long tasks, int repaired, int failed) {

		Outcome plus(long tasks, Outcome other) {
			return new Outcome(this.tasks + tasks, repaired + other.repaired, failed + other.failed);
		}

	}

}
