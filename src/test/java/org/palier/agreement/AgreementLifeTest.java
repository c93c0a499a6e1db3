package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Agreements;
import org.palier.mission.MissionService;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an agreement after its signature, through its pages. */
@PalierTest
class AgreementLifeTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	Agreements agreements;

	@Autowired
	MissionService missions;

	@Autowired
	Endings endings;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementSigned signed;

	@BeforeEach
	void anAgreementInForce() {
		team = given.team();
		signed = new AgreementSigned(web, mailbox, team);
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void itIsInForceForAYearUnlessItsTextSaysOtherwise() {
		assertThat(value("select valid_from from agreement where id = ?")).isEqualTo(today());
		assertThat(value("select valid_to from agreement where id = ?")).isEqualTo(today().plusYears(1).minusDays(1));
		assertThat(signed.page()).contains("En vigueur avec Ville de Lille");
	}

	@Test
	void anAmendmentStartsFromWhatItChangesAndTakesItsPlace() {
		var amendment = amend("Cent portes de plus");
		assertThat(signed.page()).contains("Avenant n° 1", "en préparation").doesNotContain("Préparer un avenant");
		assertThat(web.page(team.coordinator(), web.task(amendment, "user_frameBudget", team.coordinator()).href()))
			.contains("value=\"300\"");

		signed.conclude(amendment, "400", "7500");

		assertThat(signed.page()).contains("modifiée par l’avenant n° 1");
		assertThat(signed.page(amendment)).contains("En vigueur avec", "7 500");
		assertThat(isInForce(signed.mission)).isTrue();
		assertThat(web.page(team.coordinator(), signed.out.partner)).contains("7 500,00").doesNotContain("13 500");
	}

	@Test
	void anAmendmentAsksForWhatWasReceivedAtLeast() {
		web.post(team.coordinator(), "/agreements/" + signed.id + "/receipts", "day", today().toString(), "amount",
				"5000");
		var amendment = amend("Moins de portes");
		var form = web.task(amendment, "user_frameBudget", team.coordinator()).href();

		var answer = web.post(team.coordinator(), form, "approver", signed.out.contact, "doors", "200", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "4999,99");

		assertThat(answer).hasStatusOk().bodyText().contains("ont déjà été reçus", "4999,99");
		assertThat(web.steps(amendment)).contains("user_frameBudget");
	}

	@Test
	void theTextOfAnAmendmentSaysWhatItChanges() {
		var amendment = amend("Plus de portes");
		web.finish(team.coordinator(), amendment, "user_frameBudget", "approver", signed.out.contact, "doors", "400",
				"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours",
				"24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "7000");

		var page = web.page(team.coordinator(), web.task(amendment, "user_writeAgreement", team.coordinator()).href());

		assertThat(page).contains("Le présent avenant n° 1 modifie la convention en vigueur depuis le");
	}

	@Test
	void onlyOneAmendmentIsPreparedAtATime() {
		amend("Un premier");

		var again = web.post(team.coordinator(), "/agreements/" + signed.id + "/amend", "reason", "Un second");

		assertThat(again).hasStatus(409);
	}

	@Test
	void itEndsByItselfOnItsDate() {
		leap(today().plusYears(1).plusDays(1));

		endings.sweep();

		assertThat(signed.page()).contains("terminée à sa date");
		assertThat(isInForce(signed.mission)).isFalse();
	}

	@Test
	void itEndsEarlyWithAReason() {
		var amendment = amend("En route");
		assertThat(web.post(team.coordinator(), "/agreements/" + signed.id + "/end", "day",
				today().plusDays(3).toString(), "reason", "Encore un mois"))
			.hasStatusOk()
			.bodyText()
			.contains("Choisissez un jour entre le début de la convention et aujourd’hui", "Encore un mois");

		assertThat(web.post(team.coordinator(), "/agreements/" + signed.id + "/end", "day", today().toString(),
				"reason", "Le quartier est démoli"))
			.hasStatus(302);

		assertThat(signed.page()).contains("terminée avant sa date", "Le quartier est démoli");
		assertThat(web.steps(amendment)).isEmpty();
		assertThat(isInForce(signed.mission)).isFalse();
	}

	@Test
	void datesThatWereWrongArePutRight() {
		leap(today().plusYears(1).plusDays(1));
		endings.sweep();

		web.post(team.coordinator(), "/agreements/" + signed.id + "/dates", "from", today().toString(), "to",
				today().plusYears(2).toString(), "reason", "La convention dit deux ans");

		assertThat(signed.page()).contains("En vigueur avec");
		assertThat(isInForce(signed.mission)).isTrue();
	}

	@Test
	void anAgreementInForceBeforeThereWereWatchesGetsOne() {
		Scope.system("test", () -> transaction.executeWithoutResult(
				(status) -> jdbc.sql("delete from renewal where agreement_id = ?").param(signed.id).update()));

		endings.sweep();
		endings.sweep();

		int watches = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select count(*) from renewal where agreement_id = ?")
					.param(signed.id)
					.query(Integer.class)
					.single()));
		assertThat(watches).isEqualTo(1);
	}

	@Test
	void aMissionThatRestsLetsItsAmendmentRest() {
		var amendment = amend("En route");

		Scope.system("test", () -> missions.pause(signed.mission, "Travaux"));
		assertThat(web.page(team.coordinator(), "/inbox")).doesNotContain("Avenant n° 1");
		Scope.system("test", () -> missions.resume(signed.mission));
		assertThat(web.page(team.coordinator(), "/inbox")).contains("Avenant n° 1");
		Scope.system("test", () -> missions.cancel(signed.mission, "Fin"));

		assertThat(web.steps(amendment)).isEmpty();
		assertThat(signed.page(amendment)).contains("annulée");
	}

	@Test
	void theListShowsWhatEndsThisYearAndGoesIntoASpreadsheet() {
		var end = LocalDate.of(today().getYear(), 12, 31);
		web.post(team.coordinator(), "/agreements/" + signed.id + "/dates", "from", today().toString(), "to",
				end.toString(), "reason", "Fin d’année");

		assertThat(web.page(team.director(), "/agreements?view=ENDING")).contains("Punaises de lit", "Ville de Lille");
		assertThat(web.page(team.coordinator(), "/agreements?view=ENDED")).contains("Aucune convention ici");
		assertThat(web.page(team.coordinator(), "/agreements/export.csv?view=CURRENT"))
			.contains("Punaises de lit;Ville de Lille", ";6000,00;0,00;6000,00;");
		assertThat(web.get(team.coordinator(), "/agreements/export.xlsx")).hasStatusOk();
	}

	private UUID amend(String reason) {
		var answer = web.post(team.coordinator(), "/agreements/" + signed.id + "/amend", "reason", reason);
		assertThat(answer).hasStatus(302);
		return UUID.fromString(answer.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	private void leap(LocalDate day) {
		simulation.leapTo(day.atTime(LocalTime.NOON).atZone(PARIS).toInstant());
	}

	private LocalDate today() {
		return signedOn != null ? signedOn : (signedOn = LocalDate.ofInstant(clock.instant(), PARIS));
	}

	private LocalDate signedOn;

	private boolean isInForce(UUID mission) {
		return Scope.system("test", () -> agreements.isInForce(mission));
	}

	private LocalDate value(String sql) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(signed.id).query(LocalDate.class).single()));
	}

}
