package org.palier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.palier.AgreementText;
import org.palier.Given;
import org.palier.platform.security.Scope;

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

	private final Paperwork paperwork;

	private final Given given;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ManyAgreements(ConfigurableApplicationContext application) {
		this.paperwork = new Paperwork(application);
		this.given = application.getBean(Given.class);
		this.jdbc = application.getBean(JdbcClient.class);
		this.transaction = application.getBean(TransactionTemplate.class);
	}

	void throughForms(int number) throws Exception {
		throughForms(given.team(), number);
	}

	/** As people make them; jobs run by themselves. */
	List<UUID> throughForms(Given.Team team, int number) throws Exception {
		var before = links().size();
		var missions = new ArrayList<UUID>();
		paperwork.as(team.coordinator());
		for (int i = 0; i < number; i++) {
			var partner = paperwork.post("/partners/new", "name", "Ville " + i, "nature", "PUBLIC_BODY");
			paperwork.post(partner + "/contacts", "name", "Hélène Marchand", "role", "Élue", "email",
					"approuve" + i + "@ville.example");
			var contact = paperwork.get(partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
			var mission = paperwork.mission(team, "Mission " + i, "phase", "agreement", "history", "Besoin étudié",
					"doors", "620");
			missions.add(mission);
			paperwork.finish(mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare", "50",
					"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
					"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
			paperwork.finish(mission, "user_writeAgreement", AgreementText.saying());
		}
		paperwork.as(team.director());
		for (var mission : missions) {
			paperwork.finish(mission, "user_validate", "choice", "VALIDATED");
		}
		while (links().size() < before + number) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		return missions;
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

}
