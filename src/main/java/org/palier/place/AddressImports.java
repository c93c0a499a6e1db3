package org.palier.place;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to be imported, and how far each file is. */
@Component
@Transactional
class AddressImports {

	/** What was rejected can be fetched for so many days. */
	private static final int KEPT = 30;

	/** Who has not said anything for so long does not read any more. */
	private static final String SILENT = "(beat_at is null or beat_at < clock_timestamp() - interval '20 seconds')";

	private final JdbcClient jdbc;

	private final Clock clock;

	AddressImports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(UUID id, UUID site, User sender, @Nullable UUID neighbourhood, String name, List<String> towns,
			long bytes) {
		var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
		jdbc.sql(
				"""
						insert into place_import (id, site_id, person_id, neighbourhood_id, name, towns, state, bytes, created_at, delete_on)
						values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)""")
			.param(id)
			.param(site)
			.param(sender.id())
			.param(neighbourhood)
			.param(name)
			.param(towns.toArray(String[]::new))
			.param(bytes)
			.param(Timestamp.from(clock.instant()))
			.param(Date.valueOf(today.plusDays(KEPT)))
			.update();
	}

	@Transactional(readOnly = true)
	Optional<AddressImport> find(UUID id) {
		return jdbc.sql("select * from place_import where id = ?").param(id).query(AddressImports::read).optional();
	}

	@Transactional(readOnly = true)
	List<AddressImport> latest() {
		return jdbc.sql("select * from place_import order by created_at desc limit 10")
			.query(AddressImports::read)
			.list();
	}

	/** Those that nobody reads though they are not finished. */
	@Transactional(readOnly = true)
	List<AddressImport> left() {
		return jdbc
			.sql("select * from place_import where state in ('WAITING', 'RUNNING') and " + SILENT
					+ " order by created_at")
			.query(AddressImports::read)
			.list();
	}

	/** Whether it is ours to read from now on. */
	boolean take(UUID id) {
		return jdbc.sql(
				"update place_import set state = 'RUNNING', beat_at = clock_timestamp() where id = ? and state in ('WAITING', 'RUNNING') and "
						+ SILENT)
			.param(id)
			.update() == 1;
	}

	/** Another may go on at once. */
	void leave(UUID id) {
		jdbc.sql("update place_import set beat_at = null where id = ?").param(id).update();
	}

	/**
	 * Adds what a batch has done, in its transaction.
	 * @return whether to go on: nobody has cancelled it
	 */
	boolean advance(UUID id, AddressBatch.Done done, long read, long rejectedBytes) {
		return jdbc.sql("""
				update place_import set read_bytes = ?, lines = lines + ?, added = added + ?, changed = changed + ?,
					same = same + ?, elsewhere = elsewhere + ?, rejected = rejected + ?, rejected_bytes = ?,
					beat_at = clock_timestamp()
				where id = ? and state = 'RUNNING'""")
			.params(read, done.lines(), done.added(), done.changed(), done.same(), done.elsewhere(), done.rejected(),
					rejectedBytes, id)
			.update() == 1;
	}

	void end(UUID id, AddressImport.State state, @Nullable String why) {
		jdbc.sql("""
				update place_import set state = ?, why = ?, ended_at = ?
				where id = ? and state in ('WAITING', 'RUNNING')""")
			.param(state.name())
			.param(why)
			.param(Timestamp.from(clock.instant()))
			.param(id)
			.update();
	}

	private static AddressImport read(ResultSet row, int index) throws SQLException {
		return new AddressImport(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class),
				row.getObject("person_id", UUID.class), row.getObject("neighbourhood_id", UUID.class),
				row.getString("name"), List.of((String[]) row.getArray("towns").getArray()),
				AddressImport.State.valueOf(row.getString("state")), row.getString("why"), row.getLong("bytes"),
				row.getLong("read_bytes"), row.getLong("lines"), row.getLong("added"), row.getLong("changed"),
				row.getLong("same"), row.getLong("elsewhere"), row.getLong("rejected"), row.getLong("rejected_bytes"),
				row.getTimestamp("created_at").toInstant());
	}

}
