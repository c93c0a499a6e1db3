package org.palier.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mail to the mail server. Each row is locked while it is sent, so several
 * nodes share the work; a crash between the server's word and the commit sends it again
 * with the same Message-ID.
 */
@Component
class OutboxSender {

	private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

	/** How long to wait after the first, second, … failure; then it is an incident. */
	private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12),
			Duration.ofHours(24), Duration.ofHours(48));

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ObjectProvider<JavaMailSender> server;

	private final MailWriter writer;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OutboxSender(JdbcClient jdbc, JsonMapper json, ObjectProvider<JavaMailSender> server, MailWriter writer,
			Audit audit, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.server = server;
		this.writer = writer;
		this.audit = audit;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Sends all that is due; without a mail server, mail stays. */
	@Scheduled(fixedDelayString = "${palier.mail.every:2s}")
	public void sendDue() {
		server.ifAvailable((mailer) -> Scope.system("outbox", () -> {
			while (Boolean.TRUE.equals(transaction.execute((status) -> sendOne(mailer)))) {
				// one after the other, each in its own transaction
			}
		}));
	}

	private boolean sendOne(JavaMailSender mailer) {
		Optional<Row> due = jdbc.sql("""
				select id, dedup_key, mail, attempts from outbox where state = 'WAITING' and next_attempt_at <= ?
				order by next_attempt_at limit 1 for update skip locked""")
			.param(Timestamp.from(clock.instant()))
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("dedup_key"),
					json.readValue(row.getString("mail"), Mail.class), row.getInt("attempts")))
			.optional();
		due.ifPresent((row) -> {
			try {
				MimeMessage message = mailer.createMimeMessage();
				writer.write(message, row.id(), row.mail());
				mailer.send(message);
				jdbc.sql("update outbox set state = 'SENT', sent_at = ?, attempts = attempts + 1 where id = ?")
					.params(Timestamp.from(clock.instant()), row.id())
					.update();
				events.publishEvent(new MailAccepted(row.id(), row.key(), row.mail(), writer.messageId(row.id())));
			}
			catch (MailException | MessagingException ex) {
				failed(row, ex);
			}
		});
		return due.isPresent();
	}

	private void failed(Row row, Exception ex) {
		log.info("Mail {} was not accepted (attempt {}): {}", row.id(), row.attempts() + 1, ex.getMessage());
		var again = row.attempts() < WAITS.size();
		var wait = again ? WAITS.get(row.attempts()) : Duration.ZERO;
		jdbc.sql(
				"update outbox set state = ?, attempts = attempts + 1, next_attempt_at = ?, last_error = ? where id = ?")
			.params(Arrays.asList(again ? "WAITING" : "FAILED", Timestamp.from(clock.instant().plus(wait)),
					ex.getMessage(), row.id()))
			.update();
		if (!again) {
			audit.record(row.mail().site(), row.mail().mission(), null, "mail.failed", row.mail().subject(),
					row.mail().to(), row.id().toString());
		}
	}

	private record Row(UUID id, String key, Mail mail, int attempts) {
	}

}
