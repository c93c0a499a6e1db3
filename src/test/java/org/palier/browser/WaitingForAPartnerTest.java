package org.palier.browser;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class WaitingForAPartnerTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void anAgreementIsOutForApprovalForTwelveDays() {
		team = given.team();
		var camille = team.coordinator();
		var partner = redirect("/partners/new", "name", "Ville de Lille", "nature", "PUBLIC_BODY");
		var email = "elue." + UUID.randomUUID() + "@ville.example";
		web.post(camille, partner + "/contacts", "name", "Hélène Marchand", "role", "à la Ville", "email", email);
		var page = web.page(camille, partner);
		var contact = page.substring(page.indexOf(email)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		mission = UUID.fromString(redirect("/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
				"Charges et énergie", "theme", "ENERGY", "phase", "agreement", "history", "Décidée au printemps",
				"doors", "620")
			.replaceAll(".*/", ""));
		web.finish(camille, mission, "user_frameBudget", "approver", contact, "doors", "620", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "9 000");
		web.finish(camille, mission, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED", "reason", "Relu avec soin");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(12)));
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void oneSentenceTellsWhoIsWaitedForAndSinceWhen() {
		var camille = visitor(team.coordinator()).open("/missions/" + mission)
			.sees("En attente de Hélène Marchand depuis 12 jours")
			.sees("Pendant ce temps, le contenu avance")
			.sees("Relancer");
		assertThat(camille.find(".diagram .mark").first()).isVisible();
		camille.looksFine("mission-waiting")
			.open("/inbox")
			.sees("En attente d’un partenaire")
			.looksFine("inbox-waiting");
		camille.open("/missions").sees("Hélène Marchand").looksFine("missions-waiting");
	}

	@Test
	void theDirectorSeesThatAPartnerIsWaitedFor() {
		visitor(team.director()).open("/insight?process=agreement")
			.sees("chez un partenaire")
			.looksFine("insight-waiting");
	}

	private String redirect(String address, String... fields) {
		return java.util.Objects
			.requireNonNull(web.post(team.coordinator(), address, fields).getResponse().getRedirectedUrl());
	}

}
