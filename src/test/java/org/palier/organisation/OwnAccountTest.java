package org.palier.organisation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.User;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What one finds and changes on the page of one's own account. */
@PalierTest
class OwnAccountTest {

	private static final String BRAVE = "quatre chats sur un toit";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Accounts accounts;

	@Autowired
	PasswordEncoder passwords;

	Given.Team team;

	User camille;

	@BeforeEach
	void somebody() {
		team = given.team();
		camille = team.coordinator();
	}

	@Test
	void thePageSaysWhoOneIsAndLeadsToWhatIsOnesOwn() {
		assertThat(page(camille)).contains(camille.name(), camille.email(), team.siteName(), "English",
				"Chaque matin à 8 h", "/absences", "Me déconnecter partout");
		assertThat(page(given.administrator())).contains("Alix Administration").doesNotContain("Chaque matin à 8 h");
	}

	@Test
	void thePasswordChangesForWhoKnowsTheOneBefore() {
		assertThat(text(change("faux mot de passe", BRAVE))).contains("Ce n’est pas votre mot de passe actuel");
		assertThat(text(change(Given.PASSWORD, "court"))).contains("il en faut au moins 12");
		assertThat(text(change("", ""))).contains("À corriger");
		assertThat(knows(Given.PASSWORD)).isTrue();

		assertThat(change(Given.PASSWORD, BRAVE)).hasRedirectedUrl("/account");

		assertThat(knows(BRAVE)).isTrue();
	}

	@Test
	void whoGuessesWaits() {
		for (int i = 0; i < 3; i++) {
			change("faux mot de passe " + i, BRAVE);
		}
		assertThat(text(change(Given.PASSWORD, BRAVE))).contains("Attendez");
		assertThat(knows(BRAVE)).isFalse();
	}

	@Test
	void theMailOfTheMorningIsSwitchedHereToo() {
		assertThat(web.post(camille, "/inbox/digest", "wanted", "false", "back", "/account"))
			.hasRedirectedUrl("/account");
		assertThat(page(camille)).contains("Vous ne recevez pas de message le matin");
		assertThat(web.post(camille, "/inbox/digest", "wanted", "true", "back", "https://ailleurs.example"))
			.hasRedirectedUrl("/inbox");
	}

	@Test
	void oneLeavesEverywhereAtOnce() {
		assertThat(web.post(camille, "/account/sessions/end")).hasRedirectedUrl("/login?logout");
	}

	private MvcTestResult change(String before, String after) {
		return web.post(camille, "/account/password", "currentPassword", before, "newPassword", after);
	}

	private boolean knows(String password) {
		return passwords.matches(password, accounts.loadUserByUsername(camille.email()).getPassword());
	}

	private String page(User user) {
		return HtmlUtils.htmlUnescape(web.page(user, "/account")).replace('\u00a0', ' ');
	}

	private static String text(MvcTestResult result) {
		return HtmlUtils.htmlUnescape(Web.text(result)).replace('\u00a0', ' ');
	}

}
