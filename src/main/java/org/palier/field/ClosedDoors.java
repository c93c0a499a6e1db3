package org.palier.field;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps "do not come back" for all missions and all sites, without an address, and longer
 * than the visit at which it was said.
 */
@Service
@Transactional
class ClosedDoors implements DoNotComeBack {

	private final DoorPrints prints;

	private final Places places;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ClosedDoors(DoorPrints prints, Places places, EntityManager entities, JdbcClient jdbc, Audit audit,
			WorkingCalendar calendar, Clock clock) {
		this.prints = prints;
		this.places = places;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public void at(Door door) {
		var stairwell = stairwell(door);
		jdbc.sql("insert into closed_door (print, closed_on) values (?, ?) on conflict do nothing")
			.params(print(stairwell, door), Date.valueOf(calendar.day(stairwell.site(), clock.instant())))
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public Set<Door> among(Collection<Door> doors) {
		var known = places.stairwells(doors.stream().map(Door::stairwell).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(Stairwell::id, (each) -> each));
		var byPrint = new HashMap<String, Door>();
		for (var door : doors) {
			var stairwell = known.get(door.stairwell());
			if (stairwell != null) {
				byPrint.put(print(stairwell, door), door);
			}
		}
		return new HashSet<>(closed(byPrint).values());
	}

	/** The closed doors of the stairwells that one sees. */
	@Transactional(readOnly = true)
	List<Closed> all() {
		var stairwells = entities.createQuery("""
				select s from Stairwell s join fetch s.building b where s.archivedAt is null and b.archivedAt is null
				order by b.city, b.street, length(b.number), b.number, s.name""", Stairwell.class).getResultList();
		var closed = new ArrayList<Closed>();
		for (var stairwell : stairwells) {
			var byPrint = new HashMap<String, Door>();
			for (var landing : stairwell.landings()) {
				landing.doors()
					.stream()
					.map((name) -> new Door(stairwell.id(), landing.floor(), name))
					.forEach((door) -> byPrint.put(print(stairwell, door), door));
			}
			closed(byPrint).values().forEach((door) -> closed.add(new Closed(stairwell.label(), door)));
		}
		return closed;
	}

	/** The resident has asked for it: one may knock again. */
	void reopen(Door door, String reason) {
		var stairwell = stairwell(door);
		if (take(stairwell, door) == 0) {
			throw new NotFound();
		}
		audit.record(stairwell.site(), null, null, "door.reopened", null, reason, null);
	}

	private int take(Stairwell stairwell, Door door) {
		return jdbc.sql("delete from closed_door where print = ?").param(print(stairwell, door)).update();
	}

	private Stairwell stairwell(Door door) {
		return NotFound.orElse(places.stairwells(List.of(door.stairwell())).stream().findFirst());
	}

	private String print(Stairwell stairwell, Door door) {
		return prints.of(stairwell, door.floor(), door.name());
	}

	private Map<String, Door> closed(Map<String, Door> byPrint) {
		byPrint.keySet()
			.retainAll(jdbc.sql("select print from closed_door where print = any (?)")
				.param(byPrint.keySet().toArray(String[]::new))
				.query(String.class)
				.set());
		return byPrint;
	}

	/**
	 * A closed door and where it is.
	 *
	 * @param label of its stairwell
	 */
	record Closed(String label, Door door) {

		UUID stairwell() {
			return door.stairwell();
		}

	}

}
