package org.palier.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Readers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail waits. It is written in the same transaction as what it announces, and sent
 * by {@link OutboxSender} afterwards: a mail never tells what was rolled back.
 */
@Component
@Transactional
public class Outbox {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Audit audit;

	private final Readers readers;

	private final Clock clock;

	Outbox(JdbcClient jdbc, JsonMapper json, Audit audit, Readers readers, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.audit = audit;
		this.readers = readers;
		this.clock = clock;
	}

	/**
	 * Puts a mail in; a second one with the same key is the same mail and is not written
	 * again.
	 * @return whether it was written
	 */
	public boolean put(String dedupKey, Mail mail) {
		var now = Timestamp.from(clock.instant());
		int written = jdbc
			.sql("""
					insert into outbox (id, site_id, mission_id, recipient, subject, mail, link_id, dedup_key, state, created_at,
						next_attempt_at, delete_on)
					values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'WAITING', ?, ?, ?::timestamptz + interval '2 years')
					on conflict (dedup_key) do nothing""")
			.params(Arrays.asList(UUID.randomUUID(), mail.site(), mail.mission(), mail.to(), mail.subject(),
					json.writeValueAsString(mail), (mail.action() != null) ? mail.action().link() : null, dedupKey, now,
					now, now))
			.update();
		if (written > 0) {
			audit.record(mail.site(), mail.mission(), null, "mail.written", mail.subject(), mail.to(), dedupKey);
		}
		return written > 0;
	}

	/**
	 * Words a mail in the language in which its addressee reads, and puts it in.
	 * @return whether it was written
	 */
	public boolean put(String dedupKey, String to, Supplier<Mail> mail) {
		return put(dedupKey, readers.write(to, mail));
	}

	/** Writes the last mail with this link once more: its link was renewed. */
	public void again(UUID link, String dedupKey) {
		var mail = jdbc.sql("select mail from outbox where link_id = ? order by created_at desc limit 1")
			.param(link)
			.query(String.class)
			.optional();
		put(dedupKey, json.readValue(NotFound.orElse(mail), Mail.class));
	}

	/** The last mail that carries this link. */
	@Transactional(readOnly = true)
	public Optional<Letter> last(UUID link) {
		return letters("where link_id = ? order by created_at desc limit 1", link).stream().findFirst();
	}

	/** The last mail of the sites one sees, newest first. */
	@Transactional(readOnly = true)
	public List<Letter> recent() {
		return letters("where state <> 'FAILED' order by created_at desc limit 50", null);
	}

	/** Mail of a mission, newest first. */
	@Transactional(readOnly = true)
	public List<Letter> ofMission(UUID mission) {
		return letters("where mission_id = ? order by created_at desc limit 100", mission);
	}

	List<Letter> letters(String where, @Nullable UUID param) {
		var sql = jdbc.sql(
				"select id, dedup_key, recipient, subject, state, created_at, trouble, last_error, attempts from outbox "
						+ where);
		return ((param != null) ? sql.param(param) : sql)
			.query((row, index) -> new Letter(row.getObject("id", UUID.class), row.getString("dedup_key"),
					row.getString("recipient"), row.getString("subject"), row.getString("state"),
					row.getTimestamp("created_at").toInstant(), row.getString("trouble"), row.getString("last_error"),
					row.getInt("attempts")))
			.list();
	}

	/**
	 * A mail as shown to people.
	 *
	 * @param key which mail it is; the story names it
	 * @param state WAITING, SENT (the mail server accepted it), FAILED, or CORRECTED: it
	 * went to another address instead
	 * @param trouble why it was not taken the last time
	 * @param error the same as the server said it
	 */
	public record Letter(UUID id, String key, String to, String subject, String state, Instant created,
			@Nullable String trouble, @Nullable String error, int attempts) {

		public boolean isLost() {
			return state.equals("FAILED");
		}

	}

}
