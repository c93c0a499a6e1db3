package org.palier.steering;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.field.DoorLog;
import org.palier.field.DoorLog.Odd;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a Voisin about entries that make one wonder. It is a question: it counts nothing,
 * changes no figure, and nobody but the two sees it. An answer closes it.
 */
@Service
@Transactional
class Doubts {

	private static final int DAYS_BACK = 3;

	private static final int MONTHS_KEPT = 3;

	private static final RowMapper<Doubt> ROW = (row, index) -> new Doubt(row.getObject("id", UUID.class),
			row.getObject("mission_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("kind"),
			row.getDate("day").toLocalDate(), row.getInt("visits"), row.getString("answer"));

	private final DoorLog log;

	private final MissionService missions;

	private final Directory directory;

	private final Outbox outbox;

	private final Texts texts;

	private final WorkingCalendar calendar;

	private final JdbcClient jdbc;

	private final Clock clock;

	Doubts(DoorLog log, MissionService missions, Directory directory, Outbox outbox, Texts texts,
			WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
		this.log = log;
		this.missions = missions;
		this.directory = directory;
		this.outbox = outbox;
		this.texts = texts;
		this.calendar = calendar;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Asks once about each of the last days. */
	void ask(UUID mission, UUID site) {
		var today = calendar.day(site, clock.instant());
		for (var odd : log.odd(mission, site, today.minusDays(DAYS_BACK))) {
			directory.team(site, Role.VOISIN)
				.stream()
				.filter((person) -> person.id().equals(odd.voisin()))
				.findFirst()
				.ifPresent((voisin) -> ask(mission, site, odd, voisin, today));
		}
	}

	private void ask(UUID mission, UUID site, Odd odd, Person voisin, LocalDate today) {
		var id = UUID.randomUUID();
		int added = jdbc.sql("""
				insert into doubt (id, mission_id, site_id, person_id, kind, day, visits, asked_at, delete_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (mission_id, person_id, kind, day) do nothing""")
			.params(id, mission, site, voisin.id(), odd.kind(), Date.valueOf(odd.day()), odd.visits(),
					Timestamp.from(clock.instant()), Date.valueOf(today.plusMonths(MONTHS_KEPT)))
			.update();
		if (added == 1) {
			var title = missions.get(mission).title();
			outbox.put("doubt:" + id, voisin.email(),
					() -> new Mail(site, mission, voisin.email(), texts.get("doubt.mail.subject", title),
							List.of(question(odd.kind(), odd.day(), odd.visits()), texts.get("doubt.mail.text")),
							Mail.Action.page(texts.get("doubt.mail.action"), "/doubts/" + id), null));
		}
	}

	String question(String kind, LocalDate day, int visits) {
		return texts.get("doubt." + kind, visits, Formats.date(day));
	}

	/**
	 * Those of a mission that this person may see: a coordinator all, a Voisin their own.
	 */
	@Transactional(readOnly = true)
	List<Doubt> of(UUID mission, User reader) {
		return jdbc
			.sql("select * from doubt where mission_id = ? order by answered_at is not null, day desc, id limit 50")
			.param(mission)
			.query(ROW)
			.list()
			.stream()
			.filter((doubt) -> reader.is(Role.COORDINATOR) || doubt.voisin().equals(reader.id()))
			.toList();
	}

	/** One's own to answer; any other is not found. */
	@Transactional(readOnly = true)
	Doubt own(UUID id, User voisin) {
		Optional<Doubt> found = jdbc.sql("select * from doubt where id = ? and person_id = ?")
			.params(id, voisin.id())
			.query(ROW)
			.optional();
		return NotFound.orElse(found);
	}

	void answer(UUID id, String words, User voisin) {
		own(id, voisin);
		jdbc.sql("update doubt set answer = ?, answered_at = ? where id = ?")
			.params(words, Timestamp.from(clock.instant()), id)
			.update();
	}

	/**
	 * A question to a Voisin.
	 *
	 * @param kind message key under {@code doubt.}
	 * @param answer null while it is open
	 */
	record Doubt(UUID id, UUID mission, UUID voisin, String kind, LocalDate day, int visits, @Nullable String answer) {
	}

}
