package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.palier.workflow.Step;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a step may take, in working days: as the site has decided, or as the model
 * says.
 */
@Component
@Transactional
class Targets {

	/** From 9:00 to 18:00. */
	static final long DAY = Duration.ofHours(9).toSeconds();

	private final JdbcClient jdbc;

	private final Workflow workflow;

	private final Clock clock;

	private final Map<String, Map<String, Integer>> drawn = new ConcurrentHashMap<>();

	Targets(JdbcClient jdbc, @Lazy Workflow workflow, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.workflow = workflow;
	}

	/** Working seconds that this task may take; nothing if nobody said. */
	Optional<Long> seconds(Task task) {
		return days(task.subject().site(), task.subject().process(), task.step()).map((days) -> days * DAY);
	}

	Optional<Integer> days(UUID site, String process, String step) {
		return jdbc.sql("select working_days from step_target where site_id = ? and process = ? and step = ?")
			.params(site, process, step)
			.query(Integer.class)
			.optional()
			.or(() -> usual(process, step));
	}

	/** Sites that have decided, and what. */
	Map<UUID, Integer> decided(String process, String step) {
		return jdbc.sql("select site_id, working_days from step_target where process = ? and step = ?")
			.params(process, step)
			.query((row, index) -> Map.entry(row.getObject("site_id", UUID.class), row.getInt("working_days")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** All that was decided, by site, process and step, one slash between them. */
	@Transactional(readOnly = true)
	Map<String, Integer> decided() {
		return jdbc.sql("select site_id || '/' || process || '/' || step as place, working_days from step_target")
			.query((row, index) -> Map.entry(row.getString("place"), row.getInt("working_days")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** From now on it may take so long at this site. */
	void set(UUID site, String process, String step, int days) {
		jdbc.sql(
				"""
						insert into step_target (site_id, process, step, working_days, set_at) values (?, ?, ?, ?, ?)
						on conflict (site_id, process, step) do update set working_days = excluded.working_days, set_at = excluded.set_at""")
			.params(site, process, step, days, Timestamp.from(clock.instant()))
			.update();
	}

	/** What the model says. */
	Optional<Integer> usual(String process, String step) {
		return Optional.ofNullable(
				drawn
					.computeIfAbsent(process,
							(each) -> workflow.steps(each)
								.stream()
								.filter((found) -> found.workingDays() != null)
								.collect(Collectors.toMap(Step::id, Step::workingDays)))
					.get(step));
	}

}
