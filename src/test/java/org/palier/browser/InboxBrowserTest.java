package org.palier.browser;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.platform.security.Role;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The list in a real browser: by keyboard alone, on a phone without scripts, kept drafts.
 */
class InboxBrowserTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void twoTasks() {
		team = given.team();
		mission = open("Charges et énergie");
		open("Les écrans et les enfants");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void everythingIsDoneByKeyboard() {
		var camille = visitor(team.coordinator()).open("/inbox");
		camille.find("body[data-keys]").waitFor();
		camille.page().keyboard().press("j");
		assertThat(camille.find(".row.here")).hasCount(1);
		camille.page().keyboard().press("j");
		camille.page().keyboard().press("x");
		camille.sees("1 tâche choisie");
		camille.page().keyboard().press("?");
		assertThat(camille.find("details.keys[open]")).hasCount(1);
		camille.looksFine("inbox-keys");
		camille.page().keyboard().press("k");
		camille.page().keyboard().press("c");
		camille.seesTitle("Décrire le besoin").sees("est à vous");
		camille.press("Annuler").sees("C’est annulé");
		camille.find("body[data-keys]").waitFor();
		camille.page().keyboard().press("j");
		camille.page().keyboard().press("e");
		camille.sees("Plus tard").looksFine("inbox-task");
		camille.open("/inbox").find("body[data-keys]").waitFor();
		camille.page().keyboard().press("/");
		assertThat(camille.find("#q")).isFocused();
	}

	@Test
	void aFilterIsKeptAndTheListGroupedByMission() {
		var camille = visitor(team.coordinator()).open("/inbox?q=ecrans").sees("1 tâche correspond");
		camille.looksFine("inbox-filtered");
		camille.open("/inbox?process=need");
		camille.fill("name", "Les besoins").press("Garder").sees("Les besoins").looksFine("inbox-kept");
		camille.open("/inbox").follow("Ranger par mission");
		assertThat(camille.find("h2:has-text('Les écrans et les enfants')")).hasCount(1);
		camille.looksFine("inbox-by-mission");
	}

	@Test
	void whatIsTypedIsFoundAgain() {
		var task = web.task(mission, "user_describeNeed", team.coordinator());
		var camille = visitor(team.coordinator()).open(task.href());
		camille.page().waitForResponse("**/inbox/draft/typed", () -> camille.fill("words", "« Trop cher »"));
		camille.open(task.href()).sees("Brouillon gardé");
		assertThat(camille.find("[name=words]")).hasValue("« Trop cher »");
		camille.looksFine("task-draft");
	}

	@Test
	void onAPhoneWithoutScriptsEverythingIsThere() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		web.post(team.coordinator(), "/inbox/comment", "task",
				web.task(mission, "user_describeNeed", team.coordinator()).id(), "said", "Tu t’en occupes ?", "tell",
				colleague.id().toString());
		var phone = phone().logIn(colleague.email(), Given.PASSWORD).open("/inbox").sees("Tu t’en occupes ?");
		phone.find(".said form button").click();
		assertThat(phone.find(".said")).hasCount(0);
		phone.follow("Autre chose").sees("Plus tard");
		phone.find("form[action='/inbox/later'] button").first().click();
		phone.sees("reviendra le").sees("Mis de côté");
		phone.press("Annuler").sees("C’est annulé");
		phone.find(".pick input").first().check();
		phone.find("#act").selectOption("claim");
		phone.press("Appliquer").sees("1 tâche est à vous");
	}

	private UUID open(String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

}
