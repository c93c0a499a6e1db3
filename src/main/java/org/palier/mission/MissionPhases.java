package org.palier.mission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.workflow.WorkflowEvent.CaseEnded;
import org.palier.workflow.WorkflowEvent.CaseStarted;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when a mission entered and left each phase. */
@Component
@Transactional
public class MissionPhases {

	/** In the order in which a mission goes through them. */
	public static final List<String> ORDER = List.of("need", "agreement", "content", "training", "campaign", "followup",
			"evaluation");

	private final JdbcClient jdbc;

	MissionPhases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(CaseStarted event) {
		var subject = event.subject();
		if (subject.mission() != null && ORDER.contains(subject.process())) {
			jdbc.sql("""
					insert into mission_phase (case_id, mission_id, site_id, process, started_at) values (?, ?, ?, ?, ?)
					on conflict (case_id) do update set ended_at = null""")
				.params(Arrays.asList(subject.id(), subject.mission(), subject.site(), subject.process(),
						Timestamp.from(event.at())))
				.update();
		}
	}

	@EventListener
	void on(CaseEnded event) {
		jdbc.sql("update mission_phase set ended_at = ? where case_id = ?")
			.params(Timestamp.from(event.at()), event.subject().id())
			.update();
	}

	/** All that these missions have entered, oldest first. */
	@Transactional(readOnly = true)
	public List<Stay> of(Collection<UUID> missions) {
		return jdbc.sql("""
				select mission_id, case_id, process, started_at, ended_at from mission_phase
				where mission_id = any (?) order by started_at""")
			.param(missions.toArray(UUID[]::new))
			.query((row, index) -> {
				var ended = row.getTimestamp("ended_at");
				return new Stay(row.getObject("mission_id", UUID.class), row.getObject("case_id", UUID.class),
						row.getString("process"), row.getTimestamp("started_at").toInstant(),
						(ended != null) ? ended.toInstant() : null);
			})
			.list();
	}

	/**
	 * Whether a mission already under way had left this phase before it was entered here.
	 */
	static boolean isBefore(Mission mission, String process) {
		return mission.enteredAt() != null && ORDER.indexOf(process) < ORDER.indexOf(mission.enteredAt());
	}

	/**
	 * How many missions are in each phase, of a site or of all, about a topic or any.
	 */
	@Transactional(readOnly = true)
	public List<Crowd> crowds(@Nullable UUID site, @Nullable String topic) {
		return jdbc
			.sql("""
					select process, count(distinct mission_id) as missions, min(started_at) as oldest
					from mission_phase phase join mission on mission.id = phase.mission_id
					where phase.ended_at is null and (?::uuid is null or phase.site_id = ?) and (?::text is null or theme = ?)
					group by process""")
			.params(Arrays.asList(site, site, topic, topic))
			.query((row, index) -> new Crowd(row.getString("process"), row.getInt("missions"),
					row.getTimestamp("oldest").toInstant()))
			.list();
	}

	/** A mission in a phase, until it left it. */
	public record Stay(UUID mission, UUID caseId, String process, Instant started, @Nullable Instant ended) {

		public boolean isOpen() {
			return ended == null;
		}

		/** Left unfinished, because the mission ended before it did. */
		boolean isCutShort(Mission mission) {
			var over = mission.endedAt();
			return mission.state() == Mission.State.CANCELLED && over != null
					&& (ended == null || !ended.isBefore(over));
		}

	}

	/** Missions in one phase, and since when the oldest is there. */
	public record Crowd(String process, int missions, Instant oldest) {
	}

}
