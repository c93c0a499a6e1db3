package org.palier.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.audit.Audit;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;
import org.palier.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those whose answer is awaited, on the morning that their agreement says. Each
 * agreement is locked while its mail is written, so several nodes share the work and
 * nobody is reminded twice.
 */
@Component
public class Reminders {

	private static final Logger log = LoggerFactory.getLogger(Reminders.class);

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final Deadlines deadlines;

	private final ApprovalMail mail;

	private final Outbox outbox;

	private final Links links;

	private final Audit audit;

	private final Bounces bounces;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Reminders(JdbcClient jdbc, AgreementRepository agreements, MissionService missions, Deadlines deadlines,
			ApprovalMail mail, Outbox outbox, Links links, Audit audit, Bounces bounces,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.missions = missions;
		this.deadlines = deadlines;
		this.mail = mail;
		this.outbox = outbox;
		this.links = links;
		this.audit = audit;
		this.bounces = bounces;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Reminds all who are due, each agreement in its own transaction. */
	@Scheduled(fixedDelayString = "${palier.reminders.every:1m}")
	public void sendDue() {
		Scope.system("reminders", () -> {
			while (remindOne()) {
				// one after the other
			}
		});
	}

	/** Holds the reminders of an agreement back, or lets them go again. */
	public void hold(UUID id, boolean quiet) {
		transaction.executeWithoutResult((status) -> {
			var agreement = NotFound.orElse(agreements.lock(id));
			if (!quiet) {
				var first = deadlines.nextMorning(agreement.site());
				agreement.remind((asked) -> (asked.remindAt() != null && asked.remindAt().isBefore(first))
						? asked.remindAt(first) : asked);
			}
			agreement.holdReminders(quiet);
			tell(agreement, quiet ? "agreement.reminders.held" : "agreement.reminders.resumed", null);
		});
	}

	/** What cannot be done now waits for an hour, and keeps nobody else from theirs. */
	private boolean remindOne() {
		var due = new AtomicReference<@Nullable UUID>();
		try {
			transaction.executeWithoutResult((status) -> next().ifPresent((id) -> {
				due.set(id);
				remind(agreements.lock(id).orElseThrow());
			}));
		}
		catch (RuntimeException ex) {
			log.error("Nobody could be reminded of agreement {}", due.get(), ex);
			transaction.executeWithoutResult(
					(status) -> jdbc.sql("update agreement set remind_at = ?, version = version + 1 where id = ?")
						.params(Arrays.asList(Timestamp.from(clock.instant().plus(Duration.ofHours(1))), due.get()))
						.update());
		}
		return due.get() != null;
	}

	private Optional<UUID> next() {
		return jdbc
			.sql("select id from agreement where remind_at <= ? order by remind_at limit 1 for update skip locked")
			.param(Timestamp.from(clock.instant()))
			.query(UUID.class)
			.optional();
	}

	private void remind(Agreement agreement) {
		var state = missions.get(agreement.mission()).state();
		var open = state == Mission.State.OPEN || (agreement.life().isBeside() && state == Mission.State.CLOSED);
		var now = clock.instant();
		var morning = deadlines.nextMorning(agreement.site());
		for (var asked : agreement.asked()) {
			if (!asked.isDue(now)) {
				continue;
			}
			var link = links.find(asked.link()).filter((found) -> found.state() == PartnerLink.State.OPEN);
			if (link.isEmpty()) {
				agreement.leave(asked.link());
			}
			else if (!open || !deadlines.isAtWork(agreement.site())) {
				put(agreement, asked.link(), asked.remindAt(morning));
			}
			else {
				put(agreement, asked.link(), remind(agreement, asked, link.get(), morning));
			}
		}
	}

	private Asked remind(Agreement agreement, Asked asked, PartnerLink link, Instant morning) {
		var last = outbox.last(link.id());
		if (last.filter(Outbox.Letter::isLost).isPresent()) {
			bounces.stop(agreement, link);
			return asked.remindAt(null);
		}
		if (last.filter((letter) -> letter.state().equals("WAITING")).isPresent()) {
			return asked.remindAt(morning);
		}
		int step = asked.reminders() + 1;
		links.prolong(link.id(), deadlines.expires(agreement));
		return mail.remind(agreement, link, asked.at(), step, deadlines.today(agreement))
				? asked.reminded(deadlines.nextReminder(agreement, step)) : asked.remindAt(morning);
	}

	private static void put(Agreement agreement, UUID link, Asked changed) {
		agreement.remind((asked) -> asked.link().equals(link) ? changed : asked);
	}

	private void tell(Agreement agreement, String action, @Nullable String subject) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, subject, null, null);
	}

}
