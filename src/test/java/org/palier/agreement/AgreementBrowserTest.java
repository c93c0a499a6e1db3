package org.palier.agreement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.browser.Visitor;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

/** The agreement as people meet it, the partner only from the mails received. */
class AgreementBrowserTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void aPartnerIsAddedWithThePersonToWriteTo() {
		var coordinator = visitor(team.coordinator());
		coordinator.open("/partners").seesTitle("Vos partenaires").looksFine("partners-empty");
		coordinator.follow("Ajouter un partenaire").looksFine("partner-new");
		coordinator.press("Enregistrer").sees("À corriger avant de continuer");
		coordinator.fill("name", "Ville de Lille").fill("nature", "PUBLIC_BODY").fill("note", "Appeler le matin.");
		coordinator.press("Enregistrer").seesTitle("Ville de Lille");
		coordinator.fill("name", "Hélène Marchand")
			.fill("role", "Élue à la politique de la ville")
			.fill("email", "elue@ville.example");
		coordinator.press("Ajouter une personne").sees("Hélène Marchand peut maintenant recevoir vos demandes");
		coordinator.looksFine("partner");
		coordinator.follow("Corriger Hélène Marchand").looksFine("partner-contact");
		coordinator.open("/partners").sees("1 personne").looksFine("partners");
	}

	@Test
	void aBudgetBecomesAnApprovedAgreement() {
		var agreement = new AgreementStarted(web, team);
		var coordinator = visitor(team.coordinator());
		coordinator.open(agreement.task("user_frameBudget", team.coordinator())).seesTitle("Cadrer le budget");
		coordinator.fill("approver", agreement.contact).fill("amountAsked", "9 000").press("Calculer");
		coordinator.sees("Reste à financer").looksFine("agreement-frame-budget");
		coordinator.fill("doors", "1240").fill("pairs", "2").sees("394").sees("20 semaines");
		coordinator.press("Enregistrer le budget").sees("À faire");
		coordinator.open(agreement.task("user_writeAgreement", team.coordinator())).looksFine("agreement-write");
		coordinator.press("Envoyer à la validation").sees("À faire");
		var director = visitor(team.director());
		director.open(agreement.task("user_validate", team.director())).looksFine("agreement-validate");
		director.fill("choice", "VALIDATED").press("Enregistrer ma décision").sees("À faire");
		simulation.runDueJobs();

		var partner = visitor();
		partner.open(link(agreement.email)).seesTitle("Approuver la convention").looksFine("agreement-approve");
		partner.press("Envoyer ma réponse").sees("À corriger avant de continuer");
		partner.fill("choice", "APPROVE").fill("yourName", "Hélène Marchand").press("Envoyer ma réponse");
		partner.seesTitle("Merci").sees("Convention approuvée").looksFine("agreement-approved");
		simulation.runDueJobs();

		director.open(agreement.task("user_countersign", team.director())).looksFine("agreement-countersign");
		director.fill("signature", "Dominique Directrice").press("Contresigner la convention").sees("À faire");
		simulation.runDueJobs();
	}

	@Test
	void aRefusalComesBackWithItsReason() {
		var agreement = new AgreementOut(web, team);
		answer(agreement.email, "DECLINE", "Pas de budget cette année");

		var coordinator = visitor(team.coordinator());
		coordinator.open(web.task(agreement.mission, "user_handleRefusal", team.coordinator()).href())
			.sees("Pas de budget cette année")
			.looksFine("agreement-handle-refusal");
		coordinator.fill("choice", "GIVE_UP").fill("reason", "Désaccord de fond").press("Enregistrer").sees("À faire");
		simulation.runDueJobs();
		coordinator.open(web.task(agreement.mission, "user_decideFunding", team.coordinator()).href())
			.looksFine("mission-decide-funding");
	}

	@Test
	void aChangeIsAskedAndAnswered() {
		var agreement = new AgreementOut(web, team);
		answer(agreement.email, "CHANGE", "Verser le solde après le conseil");

		var coordinator = visitor(team.coordinator());
		coordinator.open(web.task(agreement.mission, "user_handleChange", team.coordinator()).href())
			.sees("Verser le solde après le conseil")
			.looksFine("agreement-handle-change");
		coordinator.fill("choice", "MAINTAIN")
			.fill("answer", "Le conseil se réunit avant le bilan.")
			.press("Enregistrer")
			.sees("À faire");
		simulation.runDueJobs();

		visitor().open(link(agreement.email)).sees("Le conseil se réunit avant le bilan.");
	}

	private void answer(String email, String choice, String reason) {
		Visitor partner = visitor();
		partner.open(link(email));
		partner.fill("choice", choice).fill("reason", reason).fill("yourName", "Hélène Marchand");
		partner.press("Envoyer ma réponse").seesTitle("Merci");
		simulation.runDueJobs();
	}

	private String link(String email) {
		return mailbox.of(email)
			.stream()
			.flatMap((letter) -> letter.links().stream())
			.filter((each) -> each.contains("/l/"))
			.findFirst()
			.orElseThrow();
	}

}
