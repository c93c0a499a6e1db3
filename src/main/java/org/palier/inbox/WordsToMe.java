package org.palier.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words that colleagues address to each other about a task, until they are read. */
@Component
@Transactional
class WordsToMe {

	private final JdbcClient jdbc;

	private final Drawn drawn;

	private final Clock clock;

	WordsToMe(JdbcClient jdbc, Drawn drawn, Clock clock) {
		this.jdbc = jdbc;
		this.drawn = drawn;
		this.clock = clock;
	}

	void tell(UUID whom, Task task, User by, String words) {
		jdbc.sql(
				"insert into inbox_word (id, who, task_id, site_id, said_by, words, said_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), whom, task.id(), task.subject().site(), by.name(), words,
					Timestamp.from(clock.instant()))
			.update();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	List<Word> of(UUID who) {
		return jdbc
			.sql("""
					select w.id, w.said_by, w.words, w.said_at, t.name, t.process, t.title, t.id as task from inbox_word w join inbox_task t on t.id = w.task_id
					where w.who = ? order by w.said_at desc, w.id limit 20""")
			.param(who)
			.query((row, index) -> new Word(row.getObject("id", UUID.class), row.getString("said_by"),
					row.getString("words"), row.getTimestamp("said_at").toInstant(), drawn.said(row.getString("name")),
					drawn.title(row.getString("process"), row.getString("title")), row.getString("task")))
			.list();
	}

	void seen(UUID who, UUID word) {
		if (jdbc.sql("delete from inbox_word where id = ? and who = ?").params(word, who).update() == 0) {
			throw new NotFound();
		}
	}

	/**
	 * @param name of the task
	 * @param title of its mission
	 */
	record Word(UUID id, String by, String words, Instant at, String name, String title, String task) {
	}

}
