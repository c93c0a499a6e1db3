package org.palier.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** Mail that did not arrive, and what somebody does about it. */
@Component
@Transactional
public class Undelivered {

	private static final String FAILED = "where state = 'FAILED' order by created_at desc limit 100";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Outbox outbox;

	private final List<LinkAddresses> links;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Undelivered(JdbcClient jdbc, JsonMapper json, Outbox outbox, List<LinkAddresses> links, Audit audit,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.outbox = outbox;
		this.links = links;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** Newest first. */
	@Transactional(readOnly = true)
	public List<Outbox.Letter> all() {
		return outbox.letters(FAILED, null);
	}

	@Transactional(readOnly = true)
	Outbox.Letter one(UUID id) {
		return NotFound.orElse(outbox.letters("where state = 'FAILED' and id = ?", id).stream().findFirst());
	}

	/** How many there are for the person at work, who can do something about them. */
	@Transactional(readOnly = true)
	public int count() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).isPresent() ? all().size() : 0;
	}

	/** Tries once more, from the beginning of the attempts. */
	public void resend(UUID id) {
		int found = jdbc.sql(
				"update outbox set state = 'WAITING', attempts = 0, next_attempt_at = ? where id = ? and state = 'FAILED'")
			.params(Timestamp.from(clock.instant()), id)
			.update();
		if (found == 0) {
			throw new NotFound();
		}
	}

	/** It had left, and a mail came back that says so: no mailbox of ours is read. */
	public void returned(UUID id) {
		int found = jdbc.sql("update outbox set state = 'FAILED', trouble = ? where id = ? and state = 'SENT'")
			.params(Trouble.RETURNED.name(), id)
			.update();
		if (found == 0) {
			throw new NotFound();
		}
		lost(id);
	}

	/**
	 * Sends it to another address, and its link with it: the old one opens nothing any
	 * more. Both addresses stay on record. A link that one may not see goes nowhere: it
	 * may be somebody's way into their account.
	 */
	public void readdress(UUID id, String email) {
		var letter = row(id, "state = 'FAILED'");
		var mail = json.readValue(letter.mail(), Mail.class);
		require(mail.code() == null, "mail.readdress.bound");
		var link = letter.link();
		if (link != null) {
			links.stream()
				.filter((kind) -> kind.knows(link))
				.findFirst()
				.orElseThrow(() -> new RuleBroken("mail.readdress.bound"))
				.readdress(link, email);
		}
		jdbc.sql("update outbox set state = 'CORRECTED' where id = ?").param(id).update();
		outbox.put("again:" + id, new Mail(mail.site(), mail.mission(), email, mail.subject(), mail.paragraphs(),
				mail.action(), mail.attachment()));
		audit.record(letter.site(), letter.mission(), null, "mail.readdressed", letter.subject(),
				letter.to() + " → " + email, id.toString());
		events.publishEvent(new MailEvent.Readdressed(letter.site(), letter.link(), letter.to(), email));
	}

	/** Tells those whom it concerns. */
	void lost(UUID id) {
		var letter = row(id, "true");
		audit.record(letter.site(), letter.mission(), null, "mail.failed", letter.subject(), letter.to(),
				id.toString());
		events.publishEvent(new MailEvent.Lost(letter.site(), letter.link(), letter.to()));
	}

	private Row row(UUID id, String condition) {
		return NotFound.orElse(jdbc
			.sql("select site_id, mission_id, link_id, recipient, subject, mail from outbox where id = ? and "
					+ condition + " for update")
			.param(id)
			.query((row, index) -> new Row(row.getObject("site_id", UUID.class),
					row.getObject("mission_id", UUID.class), row.getObject("link_id", UUID.class),
					row.getString("recipient"), row.getString("subject"), row.getString("mail")))
			.optional());
	}

	private record Row(UUID site, @Nullable UUID mission, @Nullable UUID link, String to, String subject, String mail) {
	}

}
