package org.palier.mission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How missions go through their phases, for those who learn from it. */
@Component
@Transactional(readOnly = true)
public class Courses {

	private static final String COLUMNS = """
			phase.case_id, phase.mission_id, phase.site_id, phase.process, phase.started_at, phase.ended_at, mission.planned_doors
			from mission_phase phase join mission on mission.id = phase.mission_id""";

	private final JdbcClient jdbc;

	Courses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Missions opened before {@code to} that had not ended before {@code from}, by title;
	 * those that rest, were cancelled or not retained are left aside.
	 */
	public List<Course> between(Instant from, Instant to, @Nullable UUID site) {
		return jdbc
			.sql("""
					select id, site_id, title, retained, funding, entered_at, planned_doors, opened_at, ended_at from mission
					where opened_at < ? and (state = 'OPEN' or state = 'CLOSED' and ended_at > ?) and (?::uuid is null or site_id = ?)
					order by title, id""")
			.params(Arrays.asList(Timestamp.from(to), Timestamp.from(from), site, site))
			.query(Courses::course)
			.list();
	}

	/** All phases that these missions have entered. */
	public List<Leg> of(Collection<UUID> missions) {
		return jdbc.sql("select " + COLUMNS + " where phase.mission_id = any (?) order by phase.started_at")
			.param(missions.toArray(UUID[]::new))
			.query(Courses::leg)
			.list();
	}

	/**
	 * The last ones that left each phase, at each of some sites, or anywhere; what was
	 * cut short tells nothing.
	 * @param sites null: wherever they were
	 */
	public List<Leg> past(int ofEach, @Nullable Collection<UUID> sites) {
		return jdbc.sql(
				"select leg.* from unnest(?::text[]) name cross join unnest(?::uuid[]) place cross join lateral (select "
						+ COLUMNS
						+ """
								 where phase.process = name and phase.ended_at is not null and (place is null or phase.site_id = place)
									and not (mission.state = 'CANCELLED' and phase.ended_at >= mission.ended_at)
								order by phase.ended_at desc, phase.case_id limit ?) leg""")
			.params(MissionPhases.ORDER.toArray(String[]::new),
					(sites != null) ? sites.toArray(UUID[]::new) : new @Nullable UUID[] { null }, ofEach)
			.query(Courses::leg)
			.list();
	}

	private static Course course(ResultSet row, int index) throws SQLException {
		return new Course(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class), row.getString("title"),
				row.getBoolean("retained"), "SPONSOR".equals(row.getString("funding")), row.getString("entered_at"),
				row.getObject("planned_doors", Integer.class), row.getTimestamp("opened_at").toInstant(),
				instant(row.getTimestamp("ended_at")));
	}

	private static Leg leg(ResultSet row, int index) throws SQLException {
		return new Leg(row.getObject("case_id", UUID.class), row.getObject("mission_id", UUID.class),
				row.getObject("site_id", UUID.class), row.getString("process"),
				row.getObject("planned_doors", Integer.class), row.getTimestamp("started_at").toInstant(),
				instant(row.getTimestamp("ended_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * A mission on its way.
	 *
	 * @param sponsored whether it needs an agreement
	 * @param enteredAt the phase at which it was already under way
	 * @param doors that are planned
	 */
	public record Course(UUID mission, UUID site, String title, boolean retained, boolean sponsored,
			@Nullable String enteredAt, @Nullable Integer doors, Instant opened, @Nullable Instant ended) {

		/** It had left this phase before it was entered here. */
		public boolean isBeyond(String phase) {
			return enteredAt != null && MissionPhases.ORDER.indexOf(phase) < MissionPhases.ORDER.indexOf(enteredAt);
		}

	}

	/** A mission in a phase, until it left it. */
	public record Leg(UUID caseId, UUID mission, UUID site, String process, @Nullable Integer doors, Instant started,
			@Nullable Instant ended) {
	}

}
