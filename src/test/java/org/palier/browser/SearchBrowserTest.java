package org.palier.browser;

import java.util.UUID;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The field at the top of every page: by keyboard, by thumb, and without scripts. */
class SearchBrowserTest extends BrowserTest {

	Given.Team team;

	String mission;

	@BeforeEach
	void someMissions() {
		team = given.team();
		mission = open("Charges et énergie");
		open("Les écrans et les enfants");
		open("Énergie solaire");
	}

	@Test
	void byKeyboardFromAnyPage() {
		var camille = visitor(team.coordinator()).open("/missions");
		ready(camille);
		camille.page().keyboard().press("s");
		assertThat(camille.find("#find-words")).isFocused();
		camille.page().keyboard().type("enrgie", new Keyboard.TypeOptions().setDelay(10));
		assertThat(camille.find("#found [role=option]")).hasCount(2);
		assertThat(camille.find("#find [role=status]")).containsText("2 propositions");
		camille.page().keyboard().press("ArrowDown");
		assertThat(camille.find("#found [aria-selected=true]")).hasCount(1);
		camille.looksFine("search-suggested");
		camille.page().keyboard().press("ArrowUp");
		camille.page().keyboard().press("Enter");
		camille.seesTitle("2 réponses pour « enrgie »").looksFine("search");

		ready(camille);
		camille.page().keyboard().press("s");
		camille.page().keyboard().type("charges");
		assertThat(camille.find("#found [role=option]")).hasCount(1);
		camille.page().keyboard().press("ArrowDown");
		camille.page().keyboard().press("Enter");
		camille.page().waitForURL("**" + mission);
	}

	@Test
	void theKeyIsALetterWhereOneTypes() {
		var camille = visitor(team.coordinator()).open("/missions");
		camille.find("#q").fill("");
		camille.find("#q").pressSequentially("solaires");
		assertThat(camille.find("#q")).hasValue("solaires");
		assertThat(camille.find("#find")).isHidden();
	}

	@Test
	void onAPhoneWithoutScripts() {
		var phone = phone().logIn(team.voisins().get(0).email(), Given.PASSWORD).open("/inbox");
		phone.find(".find-open").click();
		phone.find("#find-words").fill("ecran enfant");
		phone.find("#find-words").press("Enter");
		phone.seesTitle("1 réponse").follow("Les écrans et les enfants");
		phone.open("/search").seesTitle("Que cherchez-vous");
		visitor(team.voisins().get(0)).open("/search?q=introuvable").sees("Rien trouvé").looksFine("search-none");
	}

	/** Scripts are there, and htmx has looked at the field. */
	private static void ready(Visitor visitor) {
		visitor.page().waitForFunction("() => window.htmx && document.readyState === 'complete'");
		visitor.find("#find[data-ready]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	private String open(String title) {
		return "/missions/"
				+ UUID
					.fromString(web
						.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
								"title", title, "theme", "ENERGY")
						.getResponse()
						.getRedirectedUrl()
						.replaceAll(".*/", ""));
	}

}
