package org.palier.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mail to the mail server. Each row is locked while it is sent, so several
 * lines and several nodes share the work; a crash between the server's word and the
 * commit sends it again with the same Message-ID. What is refused for good is told at
 * once; the rest is tried again, and told when patience ends.
 */
@Component
class OutboxSender {

	private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

	/** How long to wait after the first, second, … failure; then it is lost. */
	private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12),
			Duration.ofHours(24), Duration.ofHours(48));

	/** So many leave by one line before others are opened. */
	private static final int FEW = 30;

	private static final int MORE_LINES = 3;

	/** After something that nobody foresaw. */
	private static final Duration LONG = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ObjectProvider<JavaMailSenderImpl> server;

	private final MailWriter writer;

	private final Undelivered undelivered;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OutboxSender(JdbcClient jdbc, JsonMapper json, ObjectProvider<JavaMailSenderImpl> server, MailWriter writer,
			Undelivered undelivered, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.server = server;
		this.writer = writer;
		this.undelivered = undelivered;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Sends all that is due; without a mail server, mail stays. */
	@Scheduled(fixedDelayString = "${palier.mail.every:2s}")
	public void sendDue() {
		server.ifAvailable((mailer) -> {
			var others = new ArrayList<CompletableFuture<Void>>();
			Scope.system("outbox", () -> send(mailer, (sent) -> {
				if (sent == FEW) {
					Stream.generate(() -> line(mailer)).limit(MORE_LINES).forEach(others::add);
				}
			}));
			others.forEach(CompletableFuture::join);
		});
	}

	/** One more line beside the first: the server takes mail, and there is much of it. */
	private CompletableFuture<Void> line(JavaMailSenderImpl mailer) {
		return CompletableFuture.runAsync(() -> Scope.system("outbox", () -> send(mailer, (sent) -> {
		})), (work) -> {
			var thread = new Thread(work, "outbox");
			thread.setDaemon(true);
			thread.start();
		});
	}

	/** One after the other, each in its own transaction. */
	private void send(JavaMailSenderImpl mailer, IntConsumer told) {
		try (var line = new MailLine(mailer)) {
			for (int sent = 1; line.isUsable() && sendOne(line); sent++) {
				told.accept(sent);
			}
		}
	}

	/** One that nobody can cope with waits, and keeps no other from leaving. */
	private boolean sendOne(MailLine line) {
		var due = new AtomicReference<@Nullable Row>();
		try {
			transaction.executeWithoutResult((status) -> next().ifPresent((row) -> {
				due.set(row);
				send(line, row);
			}));
		}
		catch (RuntimeException ex) {
			var row = due.get();
			if (row == null) {
				throw ex;
			}
			log.error("Mail {} could not be dealt with", row.id(), ex);
			transaction.executeWithoutResult((status) -> put(row, "WAITING", LONG, Trouble.UNWRITTEN, ex));
		}
		return due.get() != null;
	}

	private Optional<Row> next() {
		return jdbc.sql("""
				select id, dedup_key, mail, attempts from outbox
				where state = 'WAITING' and next_attempt_at <= ? order by next_attempt_at limit 1
				for update skip locked""")
			.param(Timestamp.from(clock.instant()))
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("dedup_key"),
					row.getString("mail"), row.getInt("attempts")))
			.optional();
	}

	private void send(MailLine line, Row row) {
		try {
			var mail = read(row);
			line.send(written(line, row, mail));
			jdbc.sql(
					"update outbox set state = 'SENT', sent_at = ?, attempts = attempts + 1, trouble = null where id = ?")
				.params(Timestamp.from(clock.instant()), row.id())
				.update();
			events.publishEvent(new MailAccepted(row.id(), row.key(), mail, writer.messageId(row.id())));
		}
		catch (Unwritten ex) {
			failed(row, Trouble.UNWRITTEN, ex);
		}
		catch (MessagingException ex) {
			failed(row, Trouble.of(ex), ex);
		}
	}

	private Mail read(Row row) {
		try {
			return json.readValue(row.mail(), Mail.class);
		}
		catch (RuntimeException ex) {
			throw new Unwritten(ex);
		}
	}

	/** A link that is gone does not come back: waiting would be of no use. */
	private MimeMessage written(MailLine line, Row row, Mail mail) throws MessagingException {
		try {
			var message = line.blank();
			writer.write(message, row.id(), mail);
			message.setSentDate(Date.from(clock.instant()));
			return message;
		}
		catch (AddressException ex) {
			throw ex;
		}
		catch (MessagingException | RuntimeException ex) {
			throw new Unwritten(ex);
		}
	}

	private void failed(Row row, Trouble trouble, Exception ex) {
		log.info("Mail {} was not accepted (attempt {}): {}", row.id(), row.attempts() + 1, Trouble.words(ex));
		if (trouble.isForGood() || row.attempts() >= WAITS.size()) {
			put(row, "FAILED", Duration.ZERO, trouble, ex);
			undelivered.lost(row.id());
		}
		else {
			put(row, "WAITING", WAITS.get(row.attempts()), trouble, ex);
		}
	}

	private void put(Row row, String state, Duration wait, Trouble trouble, Exception ex) {
		jdbc.sql("""
				update outbox set state = ?, attempts = attempts + 1, next_attempt_at = ?, trouble = ?, last_error = ?
				where id = ?""")
			.params(Arrays.asList(state, Timestamp.from(clock.instant().plus(wait)), trouble.name(), Trouble.words(ex),
					row.id()))
			.update();
	}

	private record Row(UUID id, String key, String mail, int attempts) {
	}

	private static final class Unwritten extends RuntimeException {

		Unwritten(Exception cause) {
			super(cause);
		}

	}

}
