package org.palier.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.browser.Visitor;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an elected member does between two meetings: on a small phone, without scripts.
 */
class PhoneApprovalTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	Given.Team team;

	AgreementOut agreement;

	Visitor phone;

	@BeforeEach
	void aLinkInAMail() {
		team = given.team();
		agreement = new AgreementOut(web, team);
		phone = phone();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void approvingTakesThreePagesAtMost() {
		var pages = new AtomicInteger();
		phone.page().onResponse((response) -> {
			if (response.request().isNavigationRequest() && response.status() == 200) {
				pages.incrementAndGet();
			}
		});
		phone.open(link(agreement.email)).fill("choice", "APPROVE").fill("yourName", "Hélène Marchand");
		phone.press("Envoyer ma réponse").seesTitle("Merci");

		assertThat(pages).hasValueLessThanOrEqualTo(3);
		fits();
		simulation.runDueJobs();
		assertThat(web.steps(agreement.mission)).contains("user_countersign");
	}

	/** Two mails, two pages, and the thanks: nothing is typed twice. */
	@Test
	void aCodeFromASecondMailIsTypedOnTheSamePage() {
		var admin = visitor(given.administrator());
		admin.open("/admin/sites/" + team.site()).fill("codeAbove", "5 000").press("Enregistrer").looksFine("site");
		phone.open(link(agreement.email)).sees("un code à 6 chiffres part à");
		phone.fill("choice", "APPROVE").fill("yourName", "Hélène Marchand").press("Envoyer ma réponse");
		phone.sees("vient de partir");
		fits();
		phone.fill("code", mailbox.last(agreement.email).text().replaceAll("(?s).*?(\\d{3} \\d{3}).*", "$1"));
		phone.press("Envoyer ma réponse").seesTitle("Merci");

		assertThat(phone.find("a[href$='/agreement/proof']").count()).isOne();
		simulation.runDueJobs();
		visitor(team.coordinator()).open("/agreement/" + agreement.id + "/answers")
			.sees("La preuve")
			.looksFine("proof");
	}

	@Test
	void aChangeIsAskedForClauseByClause() {
		phone.open(link(agreement.email));
		fits();
		phone.find("form details summary").first().click();
		phone.fill("notes[0]", "Nommer le quartier").fill("choice", "CHANGE").fill("reason", "Voir la remarque");
		phone.fill("yourName", "Hélène Marchand").press("Envoyer ma réponse").seesTitle("Merci");

		simulation.runDueJobs();
		var coordinator = visitor(team.coordinator());
		coordinator.open("/agreement/" + agreement.id + "/answers").sees("Nommer le quartier").looksFine("answers");
	}

	@Test
	void aRefusalNeedsItsReason() {
		phone.open(link(agreement.email)).fill("choice", "DECLINE").fill("yourName", "Hélène Marchand");
		phone.press("Envoyer ma réponse").sees("À corriger avant de continuer");
		phone.fill("reason", "Sans budget").press("Envoyer ma réponse").seesTitle("Merci");
		simulation.runDueJobs();
	}

	@Test
	void theWrongPersonHandsItOver() {
		var right = "maire." + UUID.randomUUID() + "@ville.example";
		phone.open(link(agreement.email)).follow("Ce n’est pas pour moi");
		fits();
		phone.fill("choice", "HAND_OVER").fill("name", "Jean Petit").fill("role", "Maire").fill("email", right);
		phone.fill("yourName", "Hélène Marchand").press("Confirmer").sees("transmis la convention");

		phone().open(link(right)).seesTitle("Approuver la convention");
		var coordinator = visitor(team.coordinator());
		coordinator.open("/agreement/" + agreement.id + "/chain").sees("Le circuit d’approbation").looksFine("chain");
	}

	@Test
	void theCouncilVotesFirst() {
		phone.open(link(agreement.email)).follow("Notre conseil vote d’abord");
		fits();
		phone.fill("day", LocalDate.now().plusDays(50).toString()).fill("yourName", "Hélène Marchand");
		phone.press("Noter le jour du vote").sees("Nous attendons le vote avec vous").sees("En attente du vote du");

		var coordinator = visitor(team.coordinator());
		coordinator.open("/missions/" + agreement.mission).sees("En attente du vote du").looksFine("mission-vote");
		coordinator.open("/agreement/" + agreement.id + "/answers").looksFine("answers-vote");
	}

	@Test
	void anExpiredLinkIsReplaced() {
		var first = link(agreement.email);
		simulation.moveTo(Instant.now().plus(Duration.ofDays(22)));
		phone.openRefused(410, first.replaceFirst("https?://[^/]+", ""));
		phone.sees("Ce lien a expiré").press("Envoyer un nouveau lien à " + agreement.email).sees("en route");

		phone.open(link(agreement.email)).fill("choice", "APPROVE").fill("yourName", "Hélène Marchand");
		phone.press("Envoyer ma réponse").seesTitle("Merci");
		simulation.runDueJobs();
	}

	@Test
	void twoAgreementsLieSideBySideInOneBrowser() {
		var other = new AgreementOut(web, given.team());
		phone.open(link(agreement.email));
		var second = phone.page().context().newPage();
		second.navigate(link(other.email));
		phone.fill("choice", "APPROVE").fill("yourName", "Hélène Marchand").press("Envoyer ma réponse");
		phone.seesTitle("Merci");
		second.locator("[name=choice][value=DECLINE]").check();
		second.locator("[name=reason]").fill("Sans budget");
		second.locator("[name=yourName]").fill("Hélène Marchand");
		second.locator("main form.form .actions button").click();

		simulation.runDueJobs();
		assertThat(web.steps(agreement.mission)).contains("user_countersign");
		assertThat(web.steps(other.mission)).contains("user_handleRefusal");
	}

	/** Nothing sticks out of a narrow screen. */
	private void fits() {
		assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
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
