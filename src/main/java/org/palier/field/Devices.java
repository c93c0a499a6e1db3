package org.palier.field;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Phones and tablets that keep rounds, one row for each person on each of them. To erase
 * one is a wish: it comes true when the phone asks the next time.
 */
@Component
@Transactional
class Devices {

	private static final int YEARS_KEPT = 1;

	/** What a browser says of the machine it runs on. */
	private static final Pattern MACHINE = Pattern.compile("iPhone|iPad|Android|Windows|Macintosh|Linux");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Devices(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * The phone has asked.
	 * @return whether it is to forget this person; once it was told so, it begins anew
	 */
	boolean seen(User user, UUID device, String browser) {
		var site = user.ownSites().stream().sorted().findFirst().orElse(null);
		if (site == null) {
			return false;
		}
		if (isWanted(device, user.id())) {
			return true;
		}
		var machine = MACHINE.matcher(browser);
		var now = clock.instant();
		jdbc.sql(
				"""
						insert into field_device (id, person_id, site_id, name, since, seen_at, delete_on) values (?, ?, ?, ?, ?, ?, ?)
						on conflict (id, person_id) do update set seen_at = excluded.seen_at, delete_on = excluded.delete_on""")
			.params(device, user.id(), site, machine.find() ? machine.group() : "", Timestamp.from(now),
					Timestamp.from(now), LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_KEPT))
			.update();
		return false;
	}

	/** Whoever asks knows the phone's own number, and learns nothing but this. */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	boolean isToErase(UUID device, UUID person) {
		return Scope.system("phone",
				() -> Boolean.TRUE.equals(transaction.execute((status) -> isWanted(device, person))));
	}

	private boolean isWanted(UUID device, UUID person) {
		return jdbc
			.sql("select exists (select from field_device where id = ? and person_id = ? and erase_at is not null)")
			.params(device, person)
			.query(Boolean.class)
			.single();
	}

	/** One's own, and those of one's team for a coordinator. */
	@Transactional(readOnly = true)
	List<Device> of(User user) {
		return jdbc.sql("""
				select d.id, d.person_id, p.name as person, d.name, d.seen_at, d.erase_at
				from field_device d join person p on p.id = d.person_id
				where d.person_id = ? or ? order by p.name, d.seen_at desc""")
			.params(user.id(), user.is(Role.COORDINATOR))
			.query((row, index) -> new Device(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
					row.getString("person"), row.getString("name"), row.getTimestamp("seen_at").toInstant(),
					instant(row.getTimestamp("erase_at"))))
			.list();
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	void erase(User by, UUID device, UUID person) {
		int found = jdbc
			.sql("update field_device set erase_at = ? where id = ? and person_id = ? and (person_id = ? or ?)")
			.params(Timestamp.from(clock.instant()), device, person, by.id(), by.is(Role.COORDINATOR))
			.update();
		if (found == 0) {
			throw new NotFound();
		}
	}

	/** The phone says that it is done. It may be used again, from nothing. */
	void erased(User user, UUID device) {
		jdbc.sql("delete from field_device where id = ? and person_id = ?").params(device, user.id()).update();
	}

	/**
	 * @param name of the machine, as far as its browser tells; may be empty
	 * @param eraseAt since when it is to be erased; null if it is not
	 */
	record Device(UUID id, UUID personId, String person, String name, Instant seenAt, @Nullable Instant eraseAt) {
	}

}
