package org.palier.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have put off: each for themselves, until a day on which it is back. */
@Component
@Transactional
class Aside {

	private final JdbcClient jdbc;

	private final Clock clock;

	Aside(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Ids of tasks with the moment at which each comes back, the next first. */
	@Transactional(readOnly = true)
	Map<String, Instant> of(UUID who) {
		var aside = new LinkedHashMap<String, Instant>();
		jdbc.sql(
				"select task_id, until from inbox_aside where who = ? and until > ? order by until, task_id limit 1000")
			.params(who, Timestamp.from(clock.instant()))
			.query((row) -> {
				aside.put(row.getString("task_id"), row.getTimestamp("until").toInstant());
			});
		return aside;
	}

	@Transactional(readOnly = true)
	Optional<Instant> of(UUID who, String task) {
		return Optional.ofNullable(of(who).get(task));
	}

	void put(UUID who, String task, UUID site, Instant until) {
		jdbc.sql("""
				insert into inbox_aside (who, task_id, site_id, until) values (?, ?, ?, ?)
				on conflict (who, task_id) do update set until = excluded.until""")
			.params(who, task, site, Timestamp.from(until))
			.update();
	}

	void back(UUID who, String task) {
		jdbc.sql("delete from inbox_aside where who = ? and task_id = ?").params(who, task).update();
	}

}
