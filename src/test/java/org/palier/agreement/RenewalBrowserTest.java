package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a coordinator sees and does from the signature of an agreement to its renewal. */
class RenewalBrowserTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

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
	void anAgreementIsRenewedFromTheInbox() {
		var watch = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select id from renewal where agreement_id = ?")
					.param(signed.id)
					.query(UUID.class)
					.single()));
		Scope.system("test", () -> workflow.reschedule(watch, "timer_mark", clock.instant().minusSeconds(3600)));
		simulation.runDueJobs();
		var camille = visitor(team.coordinator()).open("/inbox").sees("Préparer le renouvellement");

		camille.open(web.task(watch, "user_prepareRenewal", team.coordinator()).href())
			.sees("La convention qui finit")
			.looksFine("renewal");
		camille.find("input[name=choice][value=NOW]").check();
		camille.find("input[name=where][value=NEW]").check();
		camille.press("Enregistrer ma décision").sees("Cadrer le budget");

		camille.open("/agreements/" + signed.id).sees("Convention suivante").looksFine("agreement");
	}

	@Test
	void moneyIsWrittenDownAndPutRight() {
		var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).toString();
		var camille = visitor(team.coordinator()).open("/agreements").sees("Punaises de lit").looksFine("agreements");
		camille.find("main li a").first().click();
		camille.sees("Noter un versement reçu").open("/agreements/" + signed.id + "/receipts").looksFine("receipt");
		camille.fill("day", today).fill("amount", "60000").press("Enregistrer le versement").sees("Il ne reste que");
		camille.looksFine("receipt-wrong");
		camille.fill("amount", "4800").press("Enregistrer le versement").sees("Le versement est enregistré");
		camille.open("/agreements/" + signed.id + "/schedule").looksFine("schedule");
		camille.open("/agreements/" + signed.id + "/end").looksFine("agreement-end");
		camille.open("/agreements/" + signed.id + "/dates").looksFine("agreement-dates");
	}

	@Test
	void theDaysThatCountGoIntoOnesOwnCalendar() {
		var camille = visitor(team.coordinator()).open("/calendar").sees("Fin de la convention").looksFine("calendar");
		camille.press("Créer mon adresse").sees("Votre adresse est prête").looksFine("calendar-address");
	}

}
