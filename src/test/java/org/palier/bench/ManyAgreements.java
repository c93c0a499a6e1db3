package org.palier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.palier.AgreementText;
import org.palier.Given;
import org.palier.HttpVisitor;
import org.palier.platform.security.Scope;
import org.palier.workflow.Workflow;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Agreements whose link is out. */
class ManyAgreements {

	private static final List<String> COPIES = List.of("""
			insert into partner select (jsonb_populate_record(p, jsonb_build_object('id', md5('p' || i)::uuid,
				'name', 'Copie ' || i))).*
			from partner p, generate_series(1, :copies) i where p.id = (select partner from first_agreement)""", """
			insert into contact select (jsonb_populate_record(c, jsonb_build_object('id', md5('c' || i)::uuid,
				'partner_id', md5('p' || i)::uuid, 'email', 'elue' || i || '@ville.example'))).*
			from contact c, generate_series(1, :copies) i where c.id = (select contact from first_agreement)""", """
			insert into mission select (jsonb_populate_record(m, jsonb_build_object('id', md5('m' || i)::uuid))).*
			from mission m, generate_series(1, :copies) i where m.id = (select mission from first_agreement)""", """
			insert into agreement select (jsonb_populate_record(a, jsonb_build_object('id', md5('a' || i)::uuid,
				'mission_id', md5('m' || i)::uuid, 'approval', md5('l' || i)::uuid, 'asked',
				jsonb_build_array(a.asked -> 0 || jsonb_build_object('link', md5('l' || i)::uuid, 'contact',
				md5('c' || i)::uuid))))).*
			from agreement a, generate_series(1, :copies) i where a.id = (select id from first_agreement)""", """
			insert into agreement_mission select md5('a' || i)::uuid, md5('m' || i)::uuid, site_id
			from agreement_mission, generate_series(1, :copies) i
			where agreement_id = (select id from first_agreement)""", """
			insert into mail_link select (jsonb_populate_record(l, jsonb_build_object('id', md5('l' || i)::uuid,
				'mission_id', md5('m' || i)::uuid, 'case_id', md5('a' || i)::uuid,
				'email', 'elue' || i || '@ville.example'))).*
			from mail_link l, generate_series(1, :copies) i where l.id = (select link from first_agreement)""", """
			insert into outbox select (jsonb_populate_record(o, jsonb_build_object('id', md5('o' || i)::uuid,
				'mission_id', md5('m' || i)::uuid, 'link_id', md5('l' || i)::uuid, 'dedup_key', 'copy:' || i,
				'state', 'SENT', 'recipient', 'elue' || i || '@ville.example'))).*
			from outbox o, generate_series(1, :copies) i where o.link_id = (select link from first_agreement)""");

	private final HttpVisitor browser;

	private final Workflow workflow;

	private final Given given;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ManyAgreements(ConfigurableApplicationContext application, HttpVisitor browser) {
		this.browser = browser;
		this.workflow = application.getBean(Workflow.class);
		this.given = application.getBean(Given.class);
		this.jdbc = application.getBean(JdbcClient.class);
		this.transaction = application.getBean(TransactionTemplate.class);
	}

	/** As people make them; jobs run by themselves. */
	void throughForms(int number) throws Exception {
		var team = given.team();
		var missions = new ArrayList<UUID>();
		browser.login(team.coordinator().email(), Given.PASSWORD);
		for (int i = 0; i < number; i++) {
			var partner = redirect("/partners/new", "name", "Ville " + i, "nature", "PUBLIC_BODY");
			redirect(partner + "/contacts", "name", "Hélène Marchand", "role", "Élue", "email",
					"approuve" + i + "@ville.example");
			var contact = browser.get(partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
			var mission = UUID.fromString(
					redirect("/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", "Mission " + i,
							"theme", "PESTS", "phase", "agreement", "history", "Besoin étudié", "doors", "620")
						.replaceAll(".*/", ""));
			missions.add(mission);
			finish(mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare", "50",
					"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
					"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
			finish(mission, "user_writeAgreement", AgreementText.saying());
		}
		browser.login(team.director().email(), Given.PASSWORD);
		for (var mission : missions) {
			finish(mission, "user_validate", "choice", "VALIDATED");
		}
		while (links().size() < number) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	void asCopies(int number) {
		Scope.system("bench", () -> transaction.executeWithoutResult((status) -> {
			jdbc.sql("""
					create temporary table first_agreement on commit drop as
					select a.id, a.mission_id as mission, a.approval as link, c.id as contact, c.partner_id as partner
					from agreement a join contact c on c.id = (a.asked -> 0 ->> 'contact')::uuid limit 1""").update();
			COPIES.forEach((copy) -> jdbc.sql(copy).param("copies", number).update());
		}));
	}

	/** Those that are out, each with its step. */
	List<UUID> links() {
		return Scope.system("bench",
				() -> transaction.execute((status) -> jdbc
					.sql("select assignee from inbox_task where step = 'user_approve' order by created_at")
					.query(UUID.class)
					.list()));
	}

	private void finish(UUID mission, String step, String... fields) throws Exception {
		var task = Scope.system("bench", () -> workflow.tasks(mission))
			.stream()
			.filter((each) -> each.step().equals(step))
			.findFirst()
			.orElseThrow();
		redirect(task.href(), fields);
	}

	private String redirect(String path, String... fields) throws Exception {
		var answer = browser.post(path, fields);
		if (answer.statusCode() != 302) {
			throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
		}
		return Objects.requireNonNull(answer.headers().firstValue("location").orElse(null))
			.replaceAll("https?://[^/]+", "");
	}

}
