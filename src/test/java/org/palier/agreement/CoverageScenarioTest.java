package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.LaunchCondition;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One agreement for several missions, and what the others wait for meanwhile. */
@PalierTest
class CoverageScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	MissionAgreements condition;

	@Autowired
	Workflow workflow;

	@Autowired
	Clock clock;

	Given.Team team;

	AgreementStarted one;

	UUID other;

	@BeforeEach
	void twoMissionsThatLookForASponsor() {
		team = given.team();
		one = new AgreementStarted(web, team);
		other = mission("Tri au pied des immeubles");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void anAgreementPaysForTheMissionsThatItCovers() {
		frame("missions", other.toString());

		assertThat(form(other)).contains("couverte par la convention «\u00a0Punaises de lit\u00a0», en attente");
		assertThat(web.page(team.coordinator(), "/missions/" + other)).contains("en attente");
		assertThat(isMet(other)).isFalse();
		sign();

		assertThat(isMet(one.mission)).isTrue();
		assertThat(isMet(other)).isTrue();
		assertThat(web.steps(other)).containsExactly("user_holdWorkshop");
		assertThat(web.page(team.coordinator(), "/missions/" + other)).contains("Couverte par la convention");
	}

	@Test
	void aMissionIsTakenOutAgain() {
		frame("missions", other.toString());
		var id = web.task(one.mission, "user_writeAgreement", team.coordinator()).caseId();
		assertThat(web.page(team.coordinator(), "/agreements/" + id)).contains("Tri au pied des immeubles");

		assertThat(web.post(team.coordinator(), "/agreements/" + id + "/missions/" + other + "/remove")).hasStatus(302);
		sign();

		assertThat(isMet(other)).isFalse();
		assertThat(web.steps(other)).contains("user_frameBudget");
	}

	@Test
	void anAgreementInForceTakesOneMoreMission() {
		frame();
		var id = web.task(one.mission, "user_writeAgreement", team.coordinator()).caseId();
		sign();

		assertThat(web.post(team.coordinator(), "/agreements/" + id + "/missions", "mission", other.toString()))
			.hasStatus(302);

		assertThat(isMet(other)).isTrue();
		assertThat(web.steps(other)).containsExactly("user_holdWorkshop");
	}

	@Test
	void aMissionMayHaveTwoAgreementsWithTwoFunders() {
		frame();
		var id = web.task(one.mission, "user_writeAgreement", team.coordinator()).caseId();
		sign();

		var second = UUID.fromString(web.post(team.coordinator(), "/agreements/" + id + "/another")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		web.finish(team.coordinator(), second, "user_frameBudget", budget("funders[0].partner", ""));
		web.finish(team.coordinator(), second, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), second, "user_validate", "choice", "VALIDATED");
		mailbox.open(one.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		web.finish(team.director(), second, "user_countersign", "signature", "D. Directrice");

		assertThat(web.page(team.coordinator(), "/missions/" + one.mission)).contains("/agreements/" + id,
				"/agreements/" + second);
		assertThat(web.page(team.coordinator(), "/agreements/" + second)).contains("En vigueur avec");
	}

	@Test
	void aMissionElsewhereCannotBeCovered() {
		var neighbours = given.team();
		var stranger = UUID.fromString(web.post(neighbours.coordinator(), "/missions/new", "neighbourhood",
				neighbours.neighbourhood().toString(), "title", "Ailleurs", "theme", "WASTE", "phase", "agreement",
				"history", "Besoin étudié", "doors", "100")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));

		assertThat(web.post(team.coordinator(), one.task("user_frameBudget", team.coordinator()),
				budget("missions", stranger.toString())))
			.hasStatusOk()
			.bodyText()
			.contains("Choisissez une mission ouverte du même site");
	}

	@Test
	void theForecastMovesWithTheVote() {
		frame();
		sign(false);
		var answers = "/agreement/" + agreement() + "/answers";
		var before = page();
		assertThat(before).contains("Lancement prévu vers le");
		vote(answers, 60);
		var first = page();
		assertThat(first).contains("le vote du", "compris");
		vote(answers, 90);

		assertThat(forecast(page())).isNotEqualTo(forecast(first));
		assertThat(page()).contains("prévisions, la dernière d’abord");
		assertThat(web.page(team.coordinator(), "/agreements?view=OUT")).contains("En attente du vote du");
		assertThat(web.page(team.director(), "/missions")).contains("En attente du vote du");
	}

	private void vote(String answers, int days) {
		var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(days);
		assertThat(web.post(team.coordinator(), answers + "/vote", "day", day.toString(), "yourName", "Camille"))
			.hasStatus(302);
	}

	private static String forecast(String page) {
		return page.replaceAll("(?s).*(Lancement prévu[^<]*).*", "$1");
	}

	private String page() {
		return web.page(team.coordinator(), "/missions/" + one.mission);
	}

	private UUID agreement() {
		return Scope.system("test", () -> workflow.tasks(one.mission))
			.stream()
			.filter((task) -> task.step().equals("user_approve"))
			.findFirst()
			.orElseThrow()
			.caseId();
	}

	private UUID mission(String title) {
		return UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
					"theme", "WASTE", "phase", "agreement", "history", "Besoin étudié", "doors", "300")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
	}

	private String form(UUID mission) {
		return web.page(team.coordinator(), web.task(mission, "user_frameBudget", team.coordinator()).href());
	}

	private void frame(String... more) {
		web.finish(team.coordinator(), one.mission, "user_frameBudget", budget(more));
	}

	private String[] budget(String... more) {
		var fields = new String[] { "approver", one.contact, "doors", "300", "openedShare", "50", "minutesPerDoor",
				"15", "pairs", "4", "preparationHours", "20", "trainingHours", "24", "coordinationHours", "40",
				"hourlyCost", "38,50", "amountAsked", "6000" };
		var all = new String[fields.length + more.length];
		System.arraycopy(fields, 0, all, 0, fields.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return all;
	}

	private void sign() {
		sign(true);
	}

	private void sign(boolean whole) {
		web.finish(team.coordinator(), one.mission, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), one.mission, "user_validate", "choice", "VALIDATED");
		if (whole) {
			mailbox.open(one.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
			web.finish(team.director(), one.mission, "user_countersign", "signature", "D. Directrice");
		}
	}

	private boolean isMet(UUID mission) {
		LaunchCondition asked = condition;
		return Scope.system("test", () -> asked.isMet(mission));
	}

}
