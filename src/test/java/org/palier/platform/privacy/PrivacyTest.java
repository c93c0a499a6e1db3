package org.palier.platform.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.agreement.Countersign;
import org.palier.agreement.HandleChange;
import org.palier.agreement.HandleNoAnswer;
import org.palier.agreement.HandleRefusal;
import org.palier.agreement.Validate;
import org.palier.campaign.PlanRound;
import org.palier.campaign.ReadFeedback;
import org.palier.campaign.WriteFeedback;
import org.palier.content.HoldWorkshop;
import org.palier.content.ReviewContent;
import org.palier.content.TryContent;
import org.palier.content.WriteGuide;
import org.palier.evaluation.GiveView;
import org.palier.evaluation.Present;
import org.palier.evaluation.ValidateReport;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.evidence.Evidence;
import org.palier.platform.evidence.Fact;
import org.palier.platform.evidence.Kind;
import org.palier.platform.evidence.Who;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;
import org.palier.training.CatchUp;
import org.palier.training.ConfirmTrainer;
import org.palier.training.DeclareReady;
import org.palier.training.HoldTraining;
import org.palier.training.PlanTraining;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What concerns a person is erased by itself, on its day and not before. */
@PalierTest
class PrivacyTest {

	/** Whoever is to be forgotten is called this, wherever they are. */
	private static final String NAME = "Zénobie Quimper";

	/**
	 * After how long each table forgets; residents who are followed have their own test.
	 */
	private static final Map<String, Period> KEPT = Map.ofEntries(entry("login_attempt", Period.ofDays(30)),
			entry("password_link", Period.ofDays(30)), entry("absence", Period.ofDays(365)),
			entry("observation", Period.ofYears(2)), entry("visit", Period.ofYears(2)),
			entry("stairwell_hold", Period.ofDays(30)), entry("field_device", Period.ofYears(1)),
			entry("visit_photo", Period.ofYears(1)), entry("accompaniment", Period.ofYears(2)),
			entry("round", Period.ofYears(2)), entry("place_import", Period.ofDays(30)),
			entry("outbox", Period.ofYears(2)), entry("person", Period.ofYears(2)),
			entry("audit_entry", Period.ofDays(1826)), entry("mail_link", Period.ofYears(5)),
			entry("contact", Period.ofYears(5)), entry("prospect", Period.ofYears(3)),
			entry("prospect_entry", Period.ofYears(3)), entry("partner_note", Period.ofYears(5)),
			entry("partner_import", Period.ofDays(1)), entry("doubt", Period.ofMonths(3)),
			entry("content", Period.ofYears(5)), entry("training", Period.ofYears(5)),
			entry("agreement", Period.ofYears(10)), entry("document", Period.ofYears(10)),
			entry("evaluation", Period.ofYears(10)), entry("evidence", Period.ofYears(10)));

	@Autowired
	Sweep sweep;

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MovableClock clock;

	@Autowired
	Audit audit;

	@Autowired
	Outbox outbox;

	@Autowired
	Links links;

	@Autowired
	Evidence evidence;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aMission() {
		team = given.team();
		var opened = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		mission = UUID.fromString(opened.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@AfterEach
	void now() {
		clock.release();
	}

	@Test
	void everyTableWithADayIsSwept() {
		var dated = everywhere(() -> jdbc.sql(
				"select table_name from information_schema.columns where column_name = 'delete_on' and table_schema = 'public'")
			.query(String.class)
			.list());

		assertThat(sweep.tables()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(dated);
		assertThat(KEPT.keySet()).doesNotContain("support_case").hasSize(dated.size() - 1);
		assertThat(KEPT.keySet()).isSubsetOf(dated);
	}

	@Test
	void everyTableForgetsOnItsDayAndNotBefore() {
		var start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		rows(start);
		assertThat(KEPT.keySet()).allSatisfy((table) -> assertThat(naming(table)).as(table).isPositive());

		var days = KEPT.values().stream().map(start::plus).distinct().sorted().toList();
		for (var day : days) {
			sweepOn(day.minusDays(1));
			KEPT.forEach((table, kept) -> {
				if (!start.plus(kept).isBefore(day)) {
					assertThat(naming(table)).as(table + " on the eve of " + day).isPositive();
				}
			});
			sweepOn(day);
			KEPT.forEach((table, kept) -> {
				if (!start.plus(kept).isAfter(day)) {
					assertThat(naming(table)).as(table + " on " + day).isZero();
				}
			});
		}
		assertThat(everywhere(
				() -> jdbc.sql("select string_agg(detail, '; ') from audit_entry where action = 'privacy.forgotten'")
					.query(String.class)
					.single()))
			.contains("agreement ")
			.doesNotContain(NAME);
	}

	@Test
	void whatIsCountedStaysAndCanStillBeRead() {
		var start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		rows(start);
		var figures = "select count(*) || ' ' || sum(minutes) || ' ' || count(*) filter (where oriented) from visit where mission_id = '"
				+ mission + "'";
		var before = text(figures);
		var hash = "select sha256 || (answers -> 0 ->> 'sha256') || (answers -> 0 ->> 'choice') from agreement where mission_id = '"
				+ mission + "'";
		assertThat(HtmlUtils.htmlUnescape(web.page(team.director(), "/missions/" + mission + "/record")))
			.contains(NAME);
		var proof = text(hash);

		sweepOn(start.plusYears(11));

		assertThat(Scope.system("test", () -> evidence.of(mission))).singleElement()
			.satisfies((event) -> assertThat(event.isErased()).isTrue());

		assertThat(text(figures)).isEqualTo(before).isEqualTo("1 12 1");
		assertThat(text(hash)).isEqualTo(proof).endsWith("APPROVE");
		assertThat(HtmlUtils.htmlUnescape(web.page(team.director(), "/missions/" + mission + "/record")))
			.contains("Bonjour, on est voisins", "Au local")
			.doesNotContain(NAME);
	}

	@Test
	void whoStillGetsMailIsKept() {
		var start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		contact(start);
		clock.moveTo(start.plusYears(4).atTime(9, 0).toInstant(ZoneOffset.UTC));
		mail();

		sweepOn(start.plusYears(5));
		assertThat(naming("contact")).isPositive();

		assertThat(text("select count(*)::text from search_entry where words like '%quimper%'")).isNotEqualTo("0");

		sweepOn(start.plusYears(6).plusDays(1));
		assertThat(naming("contact")).isZero();
		assertThat(text("select count(*)::text from search_entry where words like '%quimper%'")).isEqualTo("0");
	}

	/** Nothing is done twice, and more rows than fit into one batch are done. */
	@Test
	void manyRowsGoInBatches() {
		var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		everywhere(() -> jdbc.sql("""
				insert into login_attempt (subject, failures, wait_until, last_at, delete_on)
				select ? || n, 1, ?::timestamptz, ?::timestamptz, ?::date from generate_series(1, 450) as n""")
			.params(NAME, today.toString(), today.toString(), today)
			.update());

		sweep.sweep();

		assertThat(naming("login_attempt")).isZero();
		assertThat(text("select detail from audit_entry where action = 'privacy.forgotten' order by id desc limit 1"))
			.contains("login_attempt 45");
		var lines = text("select count(*)::text from audit_entry where action = 'privacy.forgotten'");
		sweep.sweep();
		assertThat(text("select count(*)::text from audit_entry where action = 'privacy.forgotten'")).isEqualTo(lines);
	}

	private void sweepOn(LocalDate day) {
		clock.moveTo(day.atTime(3, 0).toInstant(ZoneOffset.UTC));
		Scope.system("test", () -> audit.record(null, null, null, "test", null, null, null));
		sweep.sweep();
	}

	/** One row in each table, as if it had been written on that day. */
	private void rows(LocalDate day) {
		var at = day.atTime(10, 0).toInstant(ZoneOffset.UTC).toString();
		clock.moveTo(Instant.parse(at));
		Scope.system("test", () -> audit.record(team.site(), mission, null, "mail.written", NAME, null, null));
		mail();
		Scope.system("test", () -> links.create(new Invitation(team.site(), mission, mission, "agreement/approve", NAME,
				"z@partenaire.example", clock.instant().plus(Duration.ofDays(1)))));
		contact(day);
		file(day, at);
		account(day, at);
		insert("observation", Map.of("neighbourhood_id", team.neighbourhood(), "theme", "ENERGY", "words", NAME,
				"recorded_by", team.coordinator().id(), "recorded_at", at), day);
		var visited = insert("visit",
				Map.of("mission_id", mission, "kind", "DOOR", "place", "Secteur 1", "result", "TALKED", "minutes", 12,
						"oriented", true, "note", NAME, "recorded_by", team.coordinator().id(), "recorded_at", at),
				day);
		var document = insert("document", Map.of("case_id", mission, "kind", "agreement", "title", NAME, "content",
				"\\x00", "sha256", "0".repeat(64), "created_at", at), day);
		agreement(day, at, document);
		Scope.system("test", () -> evidence
			.append(new Fact(team.site(), mission, Kind.APPROVED, new Who(NAME, "z@partenaire.example", NAME))));
		content(day, at);
		training(day, at);
		insert("accompaniment",
				Map.of("mission_id", mission, "voisin_id", team.voisins().get(0).id(), "round",
						json(new PlanRound(PlanRound.Choice.NONE, null, NAME)), "feedback",
						json(new WriteFeedback(NAME, NAME, NAME, NAME)), "answer", json(new ReadFeedback(NAME)),
						"opened_at", at, "version", 0),
				day);
		var none = Map.of("lines", 0, "added", 0, "changed", 0, "same", 0, "elsewhere", 0, "rejected", 0, "read_bytes",
				0, "rejected_bytes", 0, "bytes", 0);
		var addresses = new java.util.HashMap<String, Object>(none);
		addresses.putAll(Map.of("person_id", team.coordinator().id(), "name", NAME, "towns", List.of(), "state", "DONE",
				"created_at", at));
		insert("place_import", addresses, day);
		insert("visit_photo", Map.of("visit_id", visited, "print", NAME, "content", "\\x00", "received_at", at), day);
		insert("stairwell_hold", Map.of("stairwell_id", UUID.randomUUID(), "evening", day, "mission_id", mission,
				"pair", List.of(team.voisins().get(0).id()), "who", NAME, "since", at), day);
		insert("field_device",
				Map.of("person_id", team.voisins().get(0).id(), "name", NAME, "since", at, "seen_at", at), day);
		insert("round",
				Map.of("mission_id", mission, "day", day, "starts_at", "17:30", "ends_at", "19:30", "sector", NAME,
						"first_voisin", team.voisins().get(0).id(), "stairwells", List.of(), "state", "DONE", "version",
						0),
				day);
		insert("doubt", Map.of("mission_id", mission, "person_id", team.voisins().get(0).id(), "kind", "FAST", "day",
				day, "visits", 12, "asked_at", at, "answer", NAME, "answered_at", at), day);
		insert("evaluation", Map.of("mission_id", mission, "asked",
				json(List
					.of(Map.of("link", mission, "name", NAME, "view", new GiveView(GiveView.Useful.VERY, NAME, NAME)))),
				"reviews", "[]", "presentation", json(new Present(day, NAME, NAME, null, NAME, "z@partenaire.example")),
				"validations",
				json(List.of(Map.of("link", mission, "document", document, "until", at, "answer",
						new ValidateReport(ValidateReport.Choice.ACCEPT, NAME, NAME, "0".repeat(64))))),
				"opened_at", at, "version", 0), day);
	}

	private void mail() {
		Scope.system("test", () -> outbox.put("privacy:" + UUID.randomUUID(),
				new Mail(team.site(), null, "z@partenaire.example", "Bonjour " + NAME, List.of(NAME), null, null)));
	}

	private void contact(LocalDate day) {
		var partner = insert("partner", Map.of("name", "Ville " + UUID.randomUUID(), "kind", "TOWN", "nature",
				"PUBLIC_BODY", "created_at", day.atTime(10, 0).toInstant(ZoneOffset.UTC).toString(), "version", 0),
				null);
		insert("contact", Map.of("partner_id", partner, "name", NAME, "role", "Élue", "email", "z@partenaire.example",
				"phone", "+33612345678", "language", "FRENCH", "active", true, "version", 0), day);
		insert("partner_note", Map.of("partner_id", partner, "author", NAME, "words", NAME, "written_at",
				day.atTime(10, 0).toInstant(ZoneOffset.UTC).toString()), day);
		prospect(partner, day, day.atTime(10, 0).toInstant(ZoneOffset.UTC).toString());
	}

	private void prospect(UUID partner, LocalDate day, String at) {
		var prospect = insert("prospect",
				Map.ofEntries(entry("partner_id", partner), entry("title", "Droits"), entry("stage", "LOST"),
						entry("owner", team.coordinator().id()), entry("needs", "[]"), entry("lost_reason", "OTHER"),
						entry("lost_words", NAME), entry("joined", false), entry("opened_at", at),
						entry("staged_at", at), entry("touched_at", at), entry("version", 0)),
				day);
		insert("prospect_entry", Map.of("prospect_id", prospect, "author", NAME, "written_at", at, "day", day, "note",
				Map.of("words", NAME, "metOn", day.toString())), day);
	}

	private void file(LocalDate day, String at) {
		insert("partner_import",
				Map.of("person_id", team.coordinator().id(), "name", NAME, "content", "\\x00", "created_at", at), day);
	}

	/**
	 * Somebody with an account, who was away and has left; who stood in for them stays.
	 */
	private void account(LocalDate day, String at) {
		var person = insert("person", Map.of("email", UUID.randomUUID() + "@palier.example", "name", NAME, "enabled",
				false, "languages", "", "created_at", at), day);
		everywhere(() -> jdbc.sql("insert into person_site values (?, ?)").params(person, team.site()).update());
		everywhere(() -> jdbc.sql("""
				insert into login_attempt (subject, failures, wait_until, last_at, delete_on)
				values (?, 1, ?::timestamptz, ?::timestamptz, ?::date + 30)""")
			.params(NAME + UUID.randomUUID(), at, at, day)
			.update());
		insert("password_link", Map.of("person_id", team.coordinator().id(), "created_at", at, "expires_at", at), day);
		everywhere(() -> jdbc
			.sql("insert into absence (id, person_id, stand_in_id, first_day, last_day) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), team.coordinator().id(), person, day, day)
			.update());
	}

	private void agreement(LocalDate day, String at, UUID document) {
		var answer = Map.of("contact", mission, "name", NAME, "choice", "APPROVE", "reason", NAME, "sha256",
				"0".repeat(64), "at", at);
		var agreement = insert("agreement",
				Map.of("mission_id", mission, "contract_id", mission, "state", "GIVEN_UP", "validation",
						json(new Validate(Validate.Choice.VALIDATED, NAME)), "answers", json(List.of(answer)), "change",
						json(new HandleChange(HandleChange.Choice.MAINTAIN, NAME)), "document_id", document, "sha256",
						"0".repeat(64), "opened_at", at, "version", 0),
				day);
		everywhere(() -> jdbc
			.sql("update agreement set silence = ?::jsonb, refusal = ?::jsonb, signature = ?::jsonb where id = ?")
			.params(json(new HandleNoAnswer(HandleNoAnswer.Choice.GIVE_UP, NAME)),
					json(new HandleRefusal(HandleRefusal.Choice.TEXT, NAME)),
					json(new Countersign(NAME, NAME, null, null)), agreement)
			.update());
		everywhere(() -> jdbc.sql("insert into agreement_mission values (?, ?, ?)")
			.params(agreement, mission, team.site())
			.update());
	}

	private void content(LocalDate day, String at) {
		insert("content", Map.of("mission_id", mission, "workshop", json(new HoldWorkshop(day, NAME, "Idées", null)),
				"guide",
				json(new WriteGuide("Français", "Bonjour, on est voisins", "Vos charges", "Et vous ?", "Le mardi",
						"Merci", null, NAME, "z@partenaire.example")),
				"edition", 1, "reviews",
				json(List
					.of(Map.of("edition", 1, "review", new ReviewContent(ReviewContent.Choice.REMARKS, NAME, NAME)))),
				"trials", json(List.of(Map.of("edition", 1, "voisin", team.voisins().get(0).id(), "trial",
						new TryContent(NAME, NAME)))),
				"decisions", "[]", "opened_at", at, "version", 0), day);
	}

	private void training(LocalDate day, String at) {
		insert("training", Map.of("mission_id", mission, "plans",
				json(List.of(new PlanTraining(LocalDateTime.of(day, java.time.LocalTime.NOON), 60, "Au local", "Droits",
						PlanTraining.Trainer.TO_ASK, NAME, "z@partenaire.example"))),
				"answers",
				json(List.of(Map.of("round", 1, "answer", new ConfirmTrainer(ConfirmTrainer.Choice.YES, NAME, NAME)))),
				"team", "[]", "held", json(new HoldTraining(day, List.of(), NAME)), "caught_up",
				json(new CatchUp(List.of(), NAME)), "ready", json(new DeclareReady(List.of(), NAME)), "opened_at", at,
				"version", 0), day);
	}

	private String json(Object value) {
		return json.writeValueAsString(value);
	}

	/** A row with its day, if the table has one; text becomes whatever the column is. */
	private UUID insert(String table, Map<String, ?> values, LocalDate day) {
		var id = UUID.randomUUID();
		var columns = new java.util.TreeMap<String, Object>(values);
		columns.put("id", id);
		if (!table.equals("person") && !table.equals("password_link")) {
			columns.put("site_id", team.site());
		}
		if (day != null) {
			columns.put("delete_on", day.plus(KEPT.get(table)));
		}
		everywhere(() -> jdbc.sql("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
				+ String.join(", ", columns.keySet()) + " from jsonb_populate_record(null::" + table + ", ?::jsonb)")
			.param(json(columns(columns)))
			.update());
		return id;
	}

	/** JSON in JSON: what looks like a step's record is one. */
	private Map<String, Object> columns(Map<String, Object> columns) {
		var all = new java.util.TreeMap<String, Object>();
		columns.forEach((column, value) -> all.put(column,
				(value instanceof String text && (text.startsWith("{") || text.startsWith("[")))
						? json.readValue(text, Object.class) : value));
		return all;
	}

	/** In how many rows of a table of this site the person is named. */
	private long naming(String table) {
		return switch (table) {
			case "password_link",
					"absence" ->
				everywhere(() -> jdbc.sql("select count(*) from " + table + " where person_id = ?")
					.param(team.coordinator().id())
					.query(Long.class)
					.single());
			default -> everywhere(() -> jdbc.sql("select count(*) from " + table + " as each where each::text like ?")
				.param("%" + NAME + "%")
				.query(Long.class)
				.single());
		};
	}

	private String text(String sql) {
		return everywhere(() -> jdbc.sql(sql).query(String.class).single());
	}

	private <T> T everywhere(Supplier<T> work) {
		return Scope.system("test", () -> transaction.execute((status) -> work.get()));
	}

}
