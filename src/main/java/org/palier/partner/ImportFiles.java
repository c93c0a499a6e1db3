package org.palier.partner;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.palier.platform.security.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files between preview and confirmation, and a day longer for their rejected lines; each
 * only for who sent it.
 */
@Component
@Transactional
class ImportFiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	UUID keep(User sender, String name, byte[] content) {
		var id = UUID.randomUUID();
		var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
		jdbc.sql(
				"insert into partner_import (id, site_id, person_id, name, content, created_at, delete_on) values (?, ?, ?, ?, ?, ?, ?)")
			.params(id, sender.sites().stream().sorted().findFirst().orElseThrow(), sender.id(), name, content,
					Timestamp.from(clock.instant()), Date.valueOf(today.plusDays(1)))
			.update();
		return id;
	}

	@Transactional(readOnly = true)
	Optional<Sent> find(UUID id, User reader) {
		return jdbc.sql("select name, content from partner_import where id = ? and person_id = ?")
			.params(id, reader.id())
			.query((row, index) -> new Sent(row.getString("name"), row.getBytes("content")))
			.optional();
	}

	/** A file as it was sent. */
	@SuppressWarnings("ArrayRecordComponent")
	record Sent(String name, byte[] content) {
	}

}
