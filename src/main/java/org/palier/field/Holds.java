package org.palier.field;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A stairwell belongs to one pair an evening: to the one of whom the server hears first.
 * At midnight, in the zone of the site, it is free again. What another pair has done
 * there without network is kept all the same, and both are told.
 */
@Component
@Transactional
class Holds {

	private static final int DAYS_KEPT = 30;

	private final JdbcClient jdbc;

	private final Directory directory;

	private final WorkingCalendar calendar;

	Holds(JdbcClient jdbc, Directory directory, WorkingCalendar calendar) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.calendar = calendar;
	}

	/**
	 * Takes the stairwell of a visit for its evening.
	 * @return who holds it, if that is another pair
	 */
	@Nullable String take(UUID site, SentVisit visit, List<UUID> pair) {
		var stairwell = visit.stairwellId();
		if (stairwell == null) {
			return null;
		}
		var evening = calendar.day(site, visit.doneAt());
		jdbc.sql("""
				insert into stairwell_hold (stairwell_id, evening, site_id, mission_id, pair, who, since, delete_on)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (stairwell_id, evening) do nothing""")
			.params(stairwell, evening, site, visit.mission(), pair.toArray(UUID[]::new),
					pair.stream().map(directory::name).collect(Collectors.joining(", ")),
					Timestamp.from(visit.doneAt()), evening.plusDays(DAYS_KEPT))
			.update();
		return other(stairwell, evening, pair);
	}

	/** Who holds a stairwell on an evening, if that is nobody of this pair. */
	@Transactional(readOnly = true)
	@Nullable String other(UUID stairwell, LocalDate evening, List<UUID> pair) {
		return jdbc.sql("select who from stairwell_hold where stairwell_id = ? and evening = ? and not pair && ?")
			.params(stairwell, evening, pair.toArray(UUID[]::new))
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
