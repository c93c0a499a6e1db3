package org.palier.browser;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;

import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator who chose English, and a partner who is written to in English. */
class EnglishPagesTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void aCoordinatorWorksInEnglish() {
		var camille = visitor(team.coordinator()).press("English").seesTitle("Nothing is pressing today");
		camille.open("/missions/new")
			.fill("neighbourhood", team.neighbourhood().toString())
			.fill("title", "Charges et énergie")
			.fill("theme", "ENERGY")
			.submit();
		var mission = camille.address();
		camille.open("/inbox").sees("Describe the need").looksFine("english-inbox");
		camille.follow("Describe the need").submit();
		camille.sees("To put right before you go on").sees("Write an answer here.").looksFine("english-errors");
		camille.fill("words", "« Ma régularisation a doublé »").fill("concerned", "Les locataires").submit();
		camille.sees("“Describe the need”: done.");
		camille.open(mission).sees("Gather the evidence").sees("Story of the mission").looksFine("english-mission");
		camille.open("/insight").sees("Where time goes").looksFine("english-insight");
		camille.press("Log out").sees("Vous êtes déconnecté");
		camille.press("English").seesTitle("Who’s knocking?").looksFine("english-login");
	}

	@Test
	void aPartnerApprovesInEnglishAndMayReadFrench() {
		var email = UUID.randomUUID() + "@town.example";
		outForApproval(email);
		var link = mailbox.last(email)
			.links()
			.stream()
			.filter((each) -> each.contains("/l/"))
			.findFirst()
			.orElseThrow();

		var jo = visitor().open(link.replaceFirst("https?://[^/]*", ""))
			.seesTitle("Approve the agreement")
			.sees("€6,000")
			.looksFine("english-approve");
		jo.press("Français").seesTitle("Approuver la convention").press("English").seesTitle("Approve the agreement");
		jo.fill("choice", "APPROVE").fill("yourName", "Jo Smith").submit();
		jo.sees("Thank you, your answer has been saved").looksFine("english-thanks");
	}

	private void outForApproval(String email) {
		var camille = team.coordinator();
		var partner = redirect("/partners/new", "name", "Town of " + team.siteName(), "nature", "PRIVATE");
		web.post(camille, partner + "/contacts", "name", "Jo Smith", "role", "Officer", "email", email, "language",
				"ENGLISH");
		var contact = web.page(camille, partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		var mission = UUID
			.fromString(redirect("/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Charges et énergie", "theme", "ENERGY", "phase", "agreement", "history", "Décidée", "doors", "300")
				.replaceAll(".*/", ""));
		web.finish(camille, mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		web.finish(camille, mission, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

	private String redirect(String address, String... fields) {
		return String.valueOf(web.post(team.coordinator(), address, fields).getResponse().getRedirectedUrl());
	}

}
