package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Texts;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells one person who can act when a step of a site takes longer than it should: once,
 * until nothing there does any more; then the alert closes by itself.
 */
@Component
class Alerts {

	private static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);

	private final JdbcClient jdbc;

	private final OpenWork work;

	private final WhoCanAct who;

	private final Outbox outbox;

	private final Workflow workflow;

	private final Directory directory;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Alerts(JdbcClient jdbc, OpenWork work, WhoCanAct who, Outbox outbox, Workflow workflow, Directory directory,
			Texts texts, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.work = work;
		this.who = who;
		this.outbox = outbox;
		this.workflow = workflow;
		this.directory = directory;
		this.texts = texts;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${palier.alerts.every:1h}")
	public void look() {
		Scope.system("alerts", () -> transaction.executeWithoutResult((status) -> {
			jdbc.sql("select pg_advisory_xact_lock(170172)").query().singleRow();
			var over = new LinkedHashMap<String, List<OpenFact>>(work.all(ALL)
				.stream()
				.filter((fact) -> fact.isOver() && !fact.isPaused())
				.collect(Collectors.groupingBy(Alerts::key)));
			close(over);
			tell(over.values().stream().filter((facts) -> open(facts.get(0))).toList());
		}));
	}

	/** Open ones of the sites one sees, oldest first. */
	List<Open> open(Wanted wanted) {
		return Objects.requireNonNull(transaction.execute((status) -> jdbc
			.sql("""
					select site_id, process, step, opened_at from step_alert
					where closed_at is null and (?::uuid is null or site_id = ?) order by opened_at, site_id, process, step""")
			.params(Arrays.asList(wanted.site(), wanted.site()))
			.query((row, index) -> new Open(row.getObject("site_id", UUID.class), row.getString("process"),
					row.getString("step"), row.getTimestamp("opened_at").toInstant()))
			.list()));
	}

	private static String key(OpenFact fact) {
		return fact.site() + "/" + fact.process() + "/" + fact.step();
	}

	private void close(Map<String, List<OpenFact>> over) {
		jdbc.sql("""
				update step_alert set closed_at = ?
				where closed_at is null and not site_id || '/' || process || '/' || step = any (?)""")
			.params(Timestamp.from(clock.instant()), over.keySet().toArray(String[]::new))
			.update();
	}

	private boolean open(OpenFact fact) {
		return jdbc.sql("""
				insert into step_alert (id, site_id, process, step, opened_at) values (?, ?, ?, ?, ?)
				on conflict (site_id, process, step) where closed_at is null do nothing""")
			.params(UUID.randomUUID(), fact.site(), fact.process(), fact.step(), Timestamp.from(clock.instant()))
			.update() > 0;
	}

	/** What is new for the same person at the same site is one mail. */
	private void tell(List<List<OpenFact>> opened) {
		var mails = new HashMap<String, Letter>();
		for (var facts : opened) {
			var fact = facts.get(0);
			who.at(fact.site(), fact.role())
				.stream()
				.findFirst()
				.ifPresent((person) -> mails
					.computeIfAbsent(fact.site() + person.email(),
							(key) -> new Letter(fact.site(), person, new ArrayList<>()))
					.steps()
					.add(facts));
		}
		mails.values().forEach(this::write);
	}

	private void write(Letter letter) {
		outbox.put("alert:" + UUID.randomUUID(), letter.to().email(), () -> mail(letter));
	}

	private Mail mail(Letter letter) {
		var lines = letter.steps()
			.stream()
			.map((facts) -> texts.get("insight.alert.line", name(facts.get(0)), facts.size()))
			.collect(Collectors.joining("\n"));
		return new Mail(letter.site(), null, letter.to().email(),
				texts.get("insight.alert.subject", letter.steps().size(), directory.site(letter.site())),
				List.of(texts.get("insight.alert.text"), lines, texts.get("insight.alert.end")),
				Mail.Action.page(texts.get("insight.alert.action"), "/inbox"), null);
	}

	private String name(OpenFact fact) {
		return workflow.steps(fact.process())
			.stream()
			.filter((step) -> step.id().equals(fact.step()))
			.map(Step::name)
			.findFirst()
			.orElse(fact.step());
	}

	private record Letter(UUID site, Person to, List<List<OpenFact>> steps) {
	}

	/** Something takes too long at this step of this site. */
	record Open(UUID site, String process, String step, Instant since) {
	}

}
