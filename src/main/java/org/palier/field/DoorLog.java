package org.palier.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.palier.organisation.Directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team did at the doors, day by day; it never says who of the team. */
@Service
@Transactional(readOnly = true)
public class DoorLog {

	private final JdbcClient jdbc;

	private final Directory directory;

	DoorLog(JdbcClient jdbc, Directory directory) {
		this.jdbc = jdbc;
		this.directory = directory;
	}

	/**
	 * Each day and sector in which something was done, in order. A door that the phone
	 * named counts as done with its first knock; a knock without a door is one more door.
	 */
	public List<Day> days(UUID mission, UUID site) {
		return jdbc.sql("""
				select (recorded_at at time zone :zone)::date as day, place,
					count(*) filter (where kind = 'DOOR' and result <> 'INACCESSIBLE' and knock = 1) as doors,
					count(*) filter (where kind = 'DOOR' and result not in ('INACCESSIBLE', 'ABSENT')) as opened,
					count(*) filter (where result = 'TALKED') as talked,
					count(*) filter (where kind = 'DOOR' and result in ('REFUSED', 'DO_NOT_COME_BACK')) as refused
				from (select *, row_number() over (
						partition by kind, result = 'INACCESSIBLE', coalesce(stairwell_id, id), floor, door
						order by recorded_at, id) as knock
					from visit where mission_id = :mission) visit
				group by 1, 2 order by 1, 2""")
			.param("zone", directory.of(site).zone().getId())
			.param("mission", mission)
			.query((row, index) -> new Day(row.getDate("day").toLocalDate(), row.getString("place"),
					row.getInt("doors"), row.getInt("opened"), row.getInt("talked"), row.getInt("refused")))
			.list();
	}

	/**
	 * Hours spent at the doors by all together: from the first to the last door of each
	 * evening, and ten minutes.
	 */
	public long hours(UUID mission, UUID site) {
		return jdbc.sql("""
				select coalesce(round(sum(extract(epoch from last - first) / 60 + 10) / 60), 0) from (
					select min(recorded_at) as first, max(recorded_at) as last from visit where mission_id = :mission
					group by recorded_by, (recorded_at at time zone :zone)::date) evening""")
			.param("zone", directory.of(site).zone().getId())
			.param("mission", mission)
			.query(Long.class)
			.single();
	}

	/**
	 * Evenings whose entries make one wonder: more talks within ten minutes than anybody
	 * can have, or doors in the middle of the night.
	 * @param since the first day to look at
	 */
	public List<Odd> odd(UUID mission, UUID site, LocalDate since) {
		return jdbc.sql("""
				with entry as (
					select recorded_by, recorded_at, recorded_at at time zone :zone as moment, result,
						count(*) filter (where result = 'TALKED') over (partition by recorded_by order by recorded_at
							range between current row and interval '10 minutes' following) as talks
					from visit where mission_id = :mission and (recorded_at at time zone :zone)::date >= :since)
				select recorded_by, moment::date as day, 'FAST' as kind, max(talks) as visits from entry
				where result = 'TALKED' group by 1, 2 having max(talks) >= 10
				union all
				select recorded_by, moment::date, 'NIGHT', count(*) from entry
				where moment::time >= '22:30' or moment::time < '06:30' group by 1, 2""")
			.param("zone", directory.of(site).zone().getId())
			.param("mission", mission)
			.param("since", since)
			.query((row, index) -> new Odd(row.getObject("recorded_by", UUID.class), row.getDate("day").toLocalDate(),
					row.getString("kind"), row.getInt("visits")))
			.list();
	}

	/**
	 * What came of a day in one sector.
	 *
	 * @param doors at which somebody knocked for the first time, without those that
	 * nobody can reach
	 */
	public record Day(LocalDate day, String place, int doors, int opened, int talked, int refused) {
	}

	/**
	 * Entries of one Voisin on one day.
	 *
	 * @param kind {@code FAST} or {@code NIGHT}
	 */
	public record Odd(UUID voisin, LocalDate day, String kind, int visits) {
	}

}
