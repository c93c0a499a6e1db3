package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits now, from the facts of the steps: counts and ages, nobody's name. */
@Component
@Transactional(readOnly = true)
class OpenWork {

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenWork(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Open steps by process, step and site; what rests in a paused mission, or has its
	 * day ahead, is counted apart.
	 * @param process only of this model, if given
	 * @param site only of this site, if given
	 */
	List<Pile> piles(@Nullable String process, @Nullable UUID site) {
		var now = Timestamp.from(clock.instant());
		return jdbc
			.sql("""
					select process, step, role, site_id, count(*) filter (where waiting) as open,
						count(*) filter (where paused_since is not null) as paused,
						count(*) filter (where paused_since is null and not waiting) as ahead,
						count(*) filter (where waiting and due_at < now) as late,
						coalesce(min(ready_at) filter (where waiting), min(created_at)) as oldest,
						coalesce(sum(extract(epoch from (now - ready_at))) filter (where waiting), 0)::bigint as waited
					from (select *, ?::timestamptz as now, paused_since is null and ready_at <= ? as waiting from step_fact) fact
					where finished_at is null and (?::text is null or process = ?) and (?::uuid is null or site_id = ?)
					group by process, step, role, site_id""")
			.params(Arrays.asList(now, now, process, process, site, site))
			.query((row, index) -> new Pile(row.getString("process"), row.getString("step"), row.getString("role"),
					row.getObject("site_id", UUID.class), row.getInt("open"), row.getInt("paused"), row.getInt("ahead"),
					row.getInt("late"), row.getTimestamp("oldest").toInstant(), row.getLong("waited")))
			.list();
	}

	/**
	 * What waits at one step of one site.
	 *
	 * @param open how many wait
	 * @param paused how many more rest with their mission
	 * @param ahead how many more have their day ahead
	 * @param late how many are overdue
	 * @param oldest since when the oldest waits
	 * @param waited seconds that all of them have waited together
	 */
	record Pile(String process, String step, String role, UUID site, int open, int paused, int ahead, int late,
			Instant oldest, long waited) {

		/** The same step at another site, together with this one. */
		Pile and(Pile other) {
			return new Pile(process, step, role, site, open + other.open, paused + other.paused, ahead + other.ahead,
					late + other.late, oldest.isBefore(other.oldest) ? oldest : other.oldest, waited + other.waited);
		}

	}

}
