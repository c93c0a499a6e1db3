package org.palier.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.palier.platform.security.Encrypted;
import org.palier.platform.security.PalierSecret;
import org.palier.workflow.Task;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has typed into a task's form and not yet sent. */
@Component
@Transactional
class KeptDrafts {

	private final JdbcClient jdbc;

	private final Closed closed;

	private final Clock clock;

	KeptDrafts(JdbcClient jdbc, PalierSecret secret, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.closed = new Closed(secret, json);
		this.clock = clock;
	}

	void keep(UUID who, Task task, Map<String, List<String>> fields) {
		jdbc.sql("""
				insert into inbox_draft (who, task_id, site_id, fields, saved_at) values (?, ?, ?, ?, ?)
				on conflict (who, task_id) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
			.params(who, task.id(), task.subject().site(), closed.convertToDatabaseColumn(new Fields(fields)),
					Timestamp.from(clock.instant()))
			.update();
	}

	@Transactional(readOnly = true)
	Optional<Draft> of(UUID who, String task) {
		return jdbc.sql("select fields, saved_at from inbox_draft where who = ? and task_id = ?")
			.params(who, task)
			.query((row, index) -> new Draft(closed.convertToEntityAttribute(row.getString("fields")).values(),
					row.getTimestamp("saved_at").toInstant()))
			.optional();
	}

	void drop(UUID who, String task) {
		jdbc.sql("delete from inbox_draft where who = ? and task_id = ?").params(who, task).update();
	}

	/** What was typed, by field. */
	record Draft(Map<String, List<String>> fields, Instant saved) {
	}

	/** The same as it is kept. */
	record Fields(Map<String, List<String>> values) {
	}

	private static final class Closed extends Encrypted<Fields> {

		Closed(PalierSecret secret, JsonMapper json) {
			super(Fields.class, secret, json);
		}

	}

}
