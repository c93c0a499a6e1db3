package org.palier.browser;

import org.junit.jupiter.api.Test;

class FrontDoorTest extends BrowserTest {

	@Test
	void theDoorAsksWhoIsThere() {
		visitor().open("/").seesTitle("Bonjour").looksFine("login");
	}

	@Test
	void aWrongPasswordIsSaidCalmly() {
		visitor().open("/login")
			.fill("username", "personne@palier.example")
			.fill("password", "pas le bon mot de passe")
			.press("Entrer")
			.sees("ne correspond pas");
	}

	@Test
	void whoHasNothingToDoSeesAnEmptyList() {
		visitor(given.team().coordinator()).open("/inbox").seesTitle("Rien ne presse").looksFine("inbox-empty");
	}

}
