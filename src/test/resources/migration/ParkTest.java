package org.palier.agreement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parks one mission at each place where an agreement of the ground can wait, and writes
 * the whole database down, see {@code README.md}.
 */
@PalierTest
class ParkTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	MissionService missions;

	@Autowired
	ManagementService jobs;

	@Autowired
	org.palier.platform.link.Links links;

	@Autowired
	DataSource source;

	Given.Team team;

	UUID mission;

	String official;

	String technician;

	String officialContact;

	String technicianContact;

	@Test
	void park() throws Exception {
		team = given.team();
		mission("user_handleNoAnswer", "agreement");
		out();
		simulation.moveTo(Instant.now().plus(Duration.ofDays(40)));
		assertThat(web.steps(mission)).contains("user_handleNoAnswer");
		simulation.release();
		mission("user_describeNeed", "need");
		mission("user_frameBudget", "agreement");
		mission("user_writeAgreement", "agreement");
		frame();
		mission("user_validate", "agreement");
		frame();
		write();
		mission("user_writeAgreement again", "agreement");
		frame();
		write();
		web.finish(team.director(), mission, "user_validate", "choice", "TO_REVISE", "reason", "Préciser le solde");
		var first = mission("user_approve of the first", "agreement");
		both();
		mission("user_approve of the second", "agreement");
		both();
		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		mission("user_approve resting", "agreement");
		out();
		Scope.system("test", () -> missions.pause(mission, "Vacances"));
		mission("user_handleChange", "agreement");
		out();
		mailbox.open(official)
			.answers("choice", "CHANGE", "reason", "Le solde plus tard", "yourName", "Hélène Marchand");
		mission("user_handleRefusal", "agreement");
		out();
		mailbox.open(official).answers("choice", "DECLINE", "reason", "Trop cher", "yourName", "Hélène Marchand");
		mission("user_countersign", "agreement");
		out();
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		mission("user_decideFunding", "agreement");
		out();
		mailbox.open(official).answers("choice", "DECLINE", "reason", "Jamais", "yourName", "Hélène Marchand");
		web.finish(team.coordinator(), mission, "user_handleRefusal", "choice", "GIVE_UP", "reason", "Un autre");
		// from here on no jobs run
		var freezing = mission("service_freeze", "agreement");
		frame();
		write();
		mission("service_archive", "agreement");
		out();
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		var archiving = mission;
		mission("call_agreement over", "agreement");
		out();
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		quietly(team.director(), "user_countersign", "signature", "Dominique Directrice");
		var job = jobs.createJobQuery().activityId("service_archive").singleResult();
		Scope.system("jobs", () -> jobs.executeJob(job.getId()));
		mission = archiving;
		quietly(team.director(), "user_countersign", "signature", "Dominique Directrice");
		mission = freezing;
		quietly(team.director(), "user_validate", "choice", "VALIDATED");
		Scope.system("test", () -> links.ofMission(first))
			.forEach((link) -> System.out.println("LINK " + Scope.system("test", () -> links.address(link.id()))));
		dump();
	}

	private UUID mission(String title, String phase) {
		var partner = web
			.post(team.coordinator(), "/partners/new", "name", "Ville de " + title, "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		var number = UUID.randomUUID().toString().substring(0, 4);
		official = "elue." + number + "@ville.example";
		technician = "technicien." + number + "@ville.example";
		officialContact = contact(partner, "Hélène Marchand", official);
		technicianContact = contact(partner, "Yann Le Goff", technician);
		var fields = new ArrayList<>(
				List.of("neighbourhood", team.neighbourhood().toString(), "title", title, "theme", "ENERGY"));
		if (!phase.equals("need")) {
			fields.addAll(List.of("phase", phase, "history", "Décidée au printemps", "doors", "620"));
		}
		var made = web.post(team.coordinator(), "/missions/new", fields.toArray(String[]::new));
		assertThat(made).as(Web.text(made)).hasStatus(302);
		mission = UUID.fromString(made.getResponse().getRedirectedUrl().replaceAll(".*/", "").replaceAll("[?].*", ""));
		return mission;
	}

	private void quietly(User person, String step, String... fields) {
		var task = web.task(mission, step, person);
		assertThat(web.post(person, task.href(), fields)).hasStatus(302);
	}

	private void out() {
		frame();
		write();
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

	private void both() {
		frame("approver", technicianContact, "nextApprover", officialContact);
		write();
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

	private String contact(String partner, String name, String email) {
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", "à la Ville", "email", email);
		var page = web.page(team.coordinator(), partner);
		return page.substring(page.indexOf(email)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
	}

	private void frame(String... others) {
		var fields = new ArrayList<>(List.of("approver", officialContact, "doors", "620", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "9 000"));
		for (int i = 0; i < others.length; i += 2) {
			int at = fields.indexOf(others[i]);
			if (at >= 0) {
				fields.set(at + 1, others[i + 1]);
			}
			else {
				fields.addAll(Arrays.asList(others).subList(i, i + 2));
			}
		}
		web.finish(team.coordinator(), mission, "user_frameBudget", fields.toArray(String[]::new));
	}

	private void write() {
		web.finish(team.coordinator(), mission, "user_writeAgreement", "object", "Objet de la convention", "context",
				"Contexte", "amount", "Neuf mille euros", "payment", "En deux fois", "useOfFunds", "Pour la mission",
				"duration", "Un an", "control", "Un bilan", "dataProtection", "Des totaux");
	}

	private void dump() throws Exception {
		var url = ((HikariDataSource) source).getJdbcUrl();
		var out = new ByteArrayOutputStream();
		try (var connection = DriverManager.getConnection(url, "postgres", "");
				var statement = connection.createStatement()) {
			statement.execute("update person set password = null");
			var copy = connection.unwrap(PGConnection.class).getCopyAPI();
			var tables = new ArrayList<String>();
			try (var rows = statement.executeQuery(
					"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
				while (rows.next()) {
					tables.add(rows.getString(1));
				}
			}
			for (var table : tables) {
				if (table.startsWith("spring_session") || table.equals("act_ge_schema_log")) {
					continue;
				}
				var columns = new ArrayList<String>();
				try (var rows = statement
					.executeQuery("select column_name from information_schema.columns where table_name = '" + table
							+ "' and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position")) {
					while (rows.next()) {
						columns.add(rows.getString(1));
					}
				}
				var data = new ByteArrayOutputStream();
				copy.copyOut("copy " + table + " (" + String.join(", ", columns) + ") to stdout", data);
				if (data.size() > 0) {
					out.write(("copy " + table + " (" + String.join(", ", columns) + ") from stdin\n")
						.getBytes(StandardCharsets.UTF_8));
					out.write(data.toByteArray());
					out.write("\\.\n".getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		var all = out.toString(StandardCharsets.UTF_8)
			.replace(Path.of("target/classes").toAbsolutePath() + "/", "");
		try (var gz = new GZIPOutputStream(Files.newOutputStream(Path.of("target/ground.gz"))) {
			{
				def.setLevel(9);
			}
		}) {
			gz.write(all.getBytes(StandardCharsets.UTF_8));
		}
	}

}
