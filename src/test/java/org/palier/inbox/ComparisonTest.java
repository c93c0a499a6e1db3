package org.palier.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever goes wrong with the list is found by the comparison, put right and told. After
 * each test the list must be the engine's again.
 */
@PalierTest
class ComparisonTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Comparison comparison;

	@Autowired
	Checks checks;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	String task;

	User admin;

	@BeforeEach
	void aTask() {
		team = given.team();
		admin = given.administrator();
		mission = UUID
			.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
					"title", "Charges", "theme", "ENERGY")
				.getResponse()
				.getRedirectedUrl()
				.replaceAll(".*/", ""));
		task = web.task(mission, "user_describeNeed", team.coordinator()).id();
		comparison.run();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void nothingToRepairIsALineToo() {
		var found = comparison.run();
		assertThat(found.repaired()).isZero();
		assertThat(found.failed()).isZero();
		assertThat(found.tasks()).isPositive();

		assertThat(web.post(admin, "/admin/checks")).hasStatus(302);
		assertThat(page()).contains("Les listes de tâches sont exactes", "aucune différence", "comparée",
				"Tout est exact");
	}

	@Test
	void aMissingLineIsWrittenAgain() {
		wrong("delete from inbox_task where id = ?");
		assertThat(web.page(team.coordinator(), "/inbox")).doesNotContain("Charges");

		assertThat(comparison.run().repaired()).isEqualTo(1);

		assertThat(web.page(team.coordinator(), "/inbox")).contains("Charges");
		assertThat(page()).contains("Décrire le besoin", team.siteName(), "elle manquait dans la liste");
	}

	/** An answer that is one person's stays that person's. */
	@Test
	void aMissingLineIsStillWhoseItWas() {
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges", "words", "« Cher »",
				"concerned", "Tous");
		web.finish(team.coordinator(), mission, "user_gatherEvidence", "reading", "Beaucoup de remontées");
		var asked = web.task(mission, "user_giveOpinion", team.voisins().get(0)).id();
		Scope.system("test", () -> transaction.executeWithoutResult(
				(status) -> jdbc.sql("delete from inbox_task where mission_id = ?").param(mission).update()));

		assertThat(comparison.run().repaired()).isPositive();

		assertThat(web.page(team.voisins().get(0), "/inbox")).contains("Charges", "votre réponse est attendue")
			.contains(asked);
	}

	@Test
	void aLineTooManyIsTakenAway() {
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc
					.sql("""
							insert into inbox_task (id, process, step, form_key, case_id, mission_id, site_id, role, name, title, created_at, ready_at)
							select 'nowhere', process, step, form_key, case_id, mission_id, site_id, role, name, title, created_at, ready_at
							from inbox_task where id = ?""")
					.param(task)
					.update()));

		assertThat(comparison.run().repaired()).isEqualTo(1);
		assertThat(page()).contains("elle était finie depuis longtemps");
	}

	@Test
	void aWrongHolderAWrongDateAndAWrongRestArePutRight() {
		wrong("update inbox_task set assignee = '%s' where id = ?".formatted(team.director().id()));
		assertThat(comparison.run().repaired()).isEqualTo(1);
		wrong("update inbox_task set due_at = due_at - interval '3 days' where id = ?");
		assertThat(comparison.run().repaired()).isEqualTo(1);
		wrong("update inbox_task set paused = true where id = ?");
		assertThat(comparison.run().repaired()).isEqualTo(1);
		wrong("update inbox_task set paused = true, due_at = null, assignee = '%s' where id = ?"
			.formatted(team.director().id()));
		assertThat(comparison.run().repaired()).isEqualTo(1);

		assertThat(page()).contains("la personne n’était pas la bonne", "la date n’était pas la bonne",
				"elle n’était pas en pause comme sa mission");
		assertThat(web.page(team.coordinator(), "/inbox")).contains("Charges");
	}

	@Test
	void whatRestsInTheEngineRestsInTheList() {
		web.post(team.coordinator(), "/missions/" + mission + "/pause", "reason", "Travaux");
		wrong("update inbox_task set paused = false where id = ?");
		assertThat(comparison.run().repaired()).isEqualTo(1);
		assertThat(web.page(team.coordinator(), "/inbox")).doesNotContain("Charges");
	}

	@Test
	void itRunsOnceANightFromThreeOn() {
		var day = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone()).plusDays(40);
		wrong("delete from inbox_task where id = ?");
		at(day, "02:59");
		assertThat(checks.last()).noneMatch((check) -> check.day().equals(day));
		at(day, "03:00");
		assertThat(checks.last()).anyMatch((check) -> check.day().equals(day) && check.repaired() == 1);
		wrong("delete from inbox_task where id = ?");
		at(day, "04:00");
		assertThat(checks.last()).anyMatch((check) -> check.day().equals(day) && check.repaired() == 1);
		at(day.plusDays(1), "11:00");
		assertThat(checks.last()).as("made up for in the morning")
			.anyMatch((check) -> check.day().equals(day.plusDays(1)) && check.repaired() == 1);
	}

	private void at(LocalDate day, String time) {
		simulation.leapTo(day.atTime(LocalTime.parse(time)).atZone(Locality.MAINLAND.zone()).toInstant());
		checks.nightly();
	}

	private void wrong(String sql) {
		int rows = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(task).update()).intValue());
		assertThat(rows).isEqualTo(1);
	}

	private String page() {
		return HtmlUtils.htmlUnescape(web.page(admin, "/admin/checks")).replace('\u00a0', ' ');
	}

}
