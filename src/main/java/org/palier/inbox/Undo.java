package org.palier.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last act of each person, for the ten seconds in which it may be taken back. What
 * finishes a task is never among them.
 */
@Component
@Transactional
class Undo {

	/** Ten seconds on the page, and the way to the server. */
	private static final Duration TIME = Duration.ofSeconds(12);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Undo(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	void remember(UUID who, List<Done> acts) {
		jdbc.sql("""
				insert into inbox_undo (who, acts, until) values (?, ?::jsonb, ?)
				on conflict (who) do update set acts = excluded.acts, until = excluded.until""")
			.params(who, json.writeValueAsString(acts), Timestamp.from(clock.instant().plus(TIME)))
			.update();
	}

	/** What may be taken back now; it is forgotten by asking. */
	List<Done> take(UUID who) {
		Optional<Taken> taken = jdbc.sql("delete from inbox_undo where who = ? returning acts, until")
			.param(who)
			.query((row, index) -> new Taken(json.readValue(row.getString("acts"), new TypeReference<List<Done>>() {
			}), !row.getTimestamp("until").toInstant().isBefore(clock.instant())))
			.optional();
		return taken.filter(Taken::inTime).map(Taken::acts).orElse(List.of());
	}

	private record Taken(List<Done> acts, boolean inTime) {
	}

	/**
	 * One act.
	 *
	 * @param before who had the task
	 * @param after who has it since
	 */
	record Done(Act act, String task, @Nullable UUID before, @Nullable UUID after) {
	}

	/** What can be taken back. */
	enum Act {

		CLAIM, RELEASE, HAND, LATER

	}

}
