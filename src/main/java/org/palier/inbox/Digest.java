package org.palier.inbox;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.palier.organisation.Accounts;
import org.palier.organisation.Directory;
import org.palier.organisation.MorningMail;
import org.palier.organisation.StandIns;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail of the morning: what is late, due today or this week, in ten lines at most, at
 * eight o'clock of working days where the person works; none if there is nothing. Its
 * links open pages: nothing happens by opening it.
 */
@Component
class Digest implements MorningMail {

	private static final Logger log = LoggerFactory.getLogger(Digest.class);

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	/** Whoever could not be told in the morning is not told in the evening. */
	private static final LocalTime NOON = LocalTime.of(12, 0);

	private static final int LINES = 10;

	private final InboxPages pages;

	private final Accounts accounts;

	private final StandIns standIns;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Outbox outbox;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Texts texts;

	private final Clock clock;

	Digest(InboxPages pages, Accounts accounts, StandIns standIns, Directory directory, WorkingCalendar calendar,
			Outbox outbox, JdbcClient jdbc, TransactionTemplate transaction, Texts texts, Clock clock) {
		this.pages = pages;
		this.accounts = accounts;
		this.standIns = standIns;
		this.directory = directory;
		this.calendar = calendar;
		this.outbox = outbox;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public boolean isWanted(UUID who) {
		return Boolean.TRUE.equals(transaction
			.execute((status) -> jdbc.sql("select not exists (select from inbox_digest where who = ? and not wanted)")
				.param(who)
				.query(Boolean.class)
				.single()));
	}

	void want(UUID who, boolean wanted) {
		transaction.executeWithoutResult((status) -> jdbc
			.sql("""
					insert into inbox_digest (who, wanted) values (?, ?) on conflict (who) do update set wanted = excluded.wanted""")
			.params(who, wanted)
			.update());
	}

	/** Whoever is due; one that cannot be written does not keep back the others. */
	@Scheduled(fixedDelayString = "${palier.reminders.every:1m}", initialDelayString = "${palier.reminders.every:1m}")
	void send() {
		var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		List<String> people = Scope.system("digest",
				() -> transaction.execute((status) -> jdbc
					.sql("""
							select p.email from person p left join inbox_digest d on d.who = p.id
							where p.enabled and p.password is not null and coalesce(d.wanted, true) and (d.last_day is null or d.last_day < ?)
							order by p.id""")
					.param(Date.valueOf(day.plusDays(1)))
					.query(String.class)
					.list()));
		for (var email : (people != null) ? people : List.<String>of()) {
			try {
				send(email);
			}
			catch (RuntimeException ex) {
				log.error("The morning's mail of one person could not be written", ex);
			}
		}
	}

	/**
	 * Writes today's mail of somebody, if it is time.
	 * @return whether there is one
	 */
	boolean send(String email) {
		var user = standIns.today(accounts.loadUserByUsername(email));
		return Scope.system("digest", () -> Boolean.TRUE
			.equals(transaction.execute((status) -> isTime(user) && isFirst(user) && write(user))));
	}

	private boolean isTime(User user) {
		var there = clock.instant().atZone(directory.zone(user));
		var time = there.toLocalTime();
		return !time.isBefore(MORNING) && time.isBefore(NOON)
				&& user.ownSites()
					.stream()
					.sorted()
					.findFirst()
					.filter((site) -> calendar.isWorkingDay(site, there.toLocalDate()))
					.isPresent();
	}

	/** One a day, whichever node comes first. */
	private boolean isFirst(User user) {
		var today = Date.valueOf(LocalDate.ofInstant(clock.instant(), directory.zone(user)));
		return jdbc
			.sql("""
					insert into inbox_digest (who, wanted, last_day) values (?, true, ?)
					on conflict (who) do update set last_day = excluded.last_day
					where inbox_digest.wanted and (inbox_digest.last_day is null or inbox_digest.last_day < excluded.last_day)""")
			.params(user.id(), today)
			.update() > 0;
	}

	/** In the language of who reads it. */
	private boolean write(User user) {
		var key = "digest:" + user.id() + ":" + LocalDate.ofInstant(clock.instant(), directory.zone(user));
		return !lines(pages.of(user, Wanted.ALL)).isEmpty() && outbox.put(key, user.email(), () -> mail(user));
	}

	private static List<InboxPage.Line> lines(InboxPage page) {
		return page.groups()
			.stream()
			.filter((group) -> !group.key().equals(Span.LATER))
			.flatMap((group) -> group.lines().stream())
			.toList();
	}

	private Mail mail(User user) {
		var page = pages.of(user, Wanted.ALL);
		var lines = lines(page);
		var paragraphs = new ArrayList<String>();
		paragraphs.add(texts.get("inbox.digest.hello", page.lead()));
		var most = (lines.size() > LINES) ? LINES - 1 : LINES;
		lines.stream()
			.limit(most)
			.forEach((line) -> paragraphs.add(texts.get("inbox.digest.line", line.row().name(), line.place(),
					(line.due() != null) ? line.due().text() : "")));
		if (lines.size() > LINES) {
			paragraphs.add(texts.get("inbox.digest.more", lines.size() - most));
		}
		paragraphs.add(texts.get("inbox.digest.stop"));
		return new Mail(user.ownSites().stream().sorted().findFirst().orElseThrow(), null, user.email(), page.title(),
				paragraphs, Mail.Action.page(texts.get("inbox.digest.open"), "/inbox"), null);
	}

}
