package org.palier.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open now, from the facts of the steps: nobody's name is in them. */
@Component
@Transactional(readOnly = true)
class OpenWork {

	private final JdbcClient jdbc;

	private final WorkingCalendar calendar;

	private final Targets targets;

	private final Clock clock;

	OpenWork(JdbcClient jdbc, WorkingCalendar calendar, Targets targets, Clock clock) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.targets = targets;
		this.clock = clock;
	}

	/** Of all models; oldest first. */
	List<OpenFact> all(Wanted wanted) {
		var reading = new Reading(clock.instant());
		return jdbc
			.sql("""
					select * from step_fact where finished_at is null and (?::uuid is null or site_id = ?)
						and (?::text is null or topic = ?) and (?::text is null or nature = ?) order by created_at, task_id""")
			.params(Arrays.asList(wanted.site(), wanted.site(), wanted.topic(), wanted.topic(), wanted.nature(),
					wanted.nature()))
			.query(reading::fact)
			.list();
	}

	/** One look at the open steps: what was reckoned for a day is not reckoned again. */
	private final class Reading {

		private final Instant now;

		private final Map<String, Long> fromMidnight = new HashMap<>();

		private final Map<String, Integer> decided = targets.decided();

		Reading(Instant now) {
			this.now = now;
		}

		OpenFact fact(ResultSet row, int index) throws SQLException {
			var site = row.getObject("site_id", UUID.class);
			var doing = Doing.valueOf(row.getString("doing"));
			var since = row.getTimestamp("since").toInstant();
			var process = row.getString("process");
			var step = row.getString("step");
			long running = running(site, since);
			return new OpenFact(row.getString("task_id"), process, row.getInt("version"), step, row.getString("role"),
					site, row.getObject("mission_id", UUID.class), row.getObject("case_id", UUID.class),
					row.getTimestamp("created_at").toInstant(), row.getTimestamp("ready_at").toInstant(),
					instant(row.getTimestamp("due_at")), row.getBoolean("again"), row.getString("topic"),
					row.getString("nature"), doing, since, part(row, Doing.TO_TAKE, doing, running),
					part(row, Doing.IN_HAND, doing, running), part(row, Doing.PARTNER, doing, running),
					part(row, Doing.PAUSED, doing, running), target(site, process, step));
		}

		private long part(ResultSet row, Doing part, Doing doing, long running) throws SQLException {
			return row.getLong(part.column()) + ((part == doing) ? running : 0);
		}

		/** Working seconds since then; those of whole days are remembered. */
		private long running(UUID site, Instant since) {
			if (!since.isBefore(now)) {
				return 0;
			}
			var day = calendar.day(site, since);
			var midnight = calendar.at(site, day.plusDays(1), LocalTime.MIN);
			if (midnight.isAfter(now)) {
				return calendar.workingTime(site, since, now).toSeconds();
			}
			return calendar.workingTime(site, since, midnight).toSeconds() + fromMidnight
				.computeIfAbsent(site.toString() + day, (key) -> calendar.workingTime(site, midnight, now).toSeconds());
		}

		private @Nullable Long target(UUID site, String process, String step) {
			var days = decided.get(site + "/" + process + "/" + step);
			return ((days != null) ? Optional.of(days) : targets.usual(process, step)).map((each) -> each * Targets.DAY)
				.orElse(null);
		}

	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
