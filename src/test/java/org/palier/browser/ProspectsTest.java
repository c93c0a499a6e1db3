package org.palier.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.platform.calendar.Locality;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The board of prospects: by keyboard, by mouse, without scripts, and as a picture. */
class ProspectsTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	String landlord;

	@BeforeEach
	void someProspects() {
		team = given.team();
		landlord = prospect("Logis de la Deûle", "title", "Charges et régularisations", "amount", "14 000", "step",
				"Présenter le budget au comité", "stepOn", in(3));
		prospect("Fondation des Quartiers", "title", "Santé des femmes", "amount", "25 000");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void aCardIsMovedByKeyboardAlone() {
		var camille = visitor(team.coordinator()).open("/prospects").seesTitle("2 prospects en cours");
		var card = camille.find("#prospect-" + id(landlord));
		card.locator("summary").focus();
		camille.page().keyboard().press("Enter");
		camille.looksFine("prospects-moving");
		camille.page().keyboard().press("Tab");
		assertThat(card.locator("select")).isFocused();
		camille.page().keyboard().type("Rendez");
		camille.page().keyboard().press("Tab");
		camille.page().keyboard().press("Enter");

		assertThat(camille.find("[data-stage=MEETING] .card h3")).hasText("Logis de la Deûle");
		assertThat(camille.find("#said"))
			.containsText("c’est maintenant à « Rendez-vous »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
		assertThat(camille.find("[data-stage=MEETING] .card h3 a")).isFocused();
		camille.looksFine("prospects");
	}

	@Test
	void aCardIsDragged() {
		var camille = visitor(team.coordinator()).open("/prospects");
		camille.find("#prospect-" + id(landlord))
			.dragTo(camille.find("[data-stage=PROPOSAL]"), new Locator.DragToOptions().setSourcePosition(10, 10));
		assertThat(camille.find("[data-stage=PROPOSAL] .card h3")).hasText("Logis de la Deûle");

		camille.find("#prospect-" + id(landlord))
			.dragTo(camille.find("[data-stage=LOST]"), new Locator.DragToOptions().setSourcePosition(10, 10));
		camille.seesTitle("Classer").looksFine("prospect-losing");
		camille.press("Classer").sees("Choisissez une réponse").looksFine("prospect-losing-wrong");
		camille.fill("reason", "NO_BUDGET").press("Classer").sees("est classé");
		assertThat(camille.find("[data-stage=LOST] .card")).containsText("Pas de budget");
	}

	@Test
	void twoWhoMoveTheSameCardAreToldCalmly() {
		var camille = visitor(team.coordinator()).open("/prospects");
		web.post(team.coordinator(), landlord + "/move", "from", "SPOTTED", "stage", "CONTACTED");

		camille.find("#prospect-" + id(landlord) + " summary").click();
		camille.find("#prospect-" + id(landlord) + " select").selectOption("MEETING");
		camille.find("#prospect-" + id(landlord) + " button").click();

		camille.seesTitle("Quelqu’un est passé avant vous").sees(team.coordinator().name());
		camille.expects(409).looksFine("prospect-moved-meanwhile");
	}

	@Test
	void onAPhoneWithoutScriptsItIsAListByStage() {
		var camille = phone().logIn(team.coordinator().email(), Given.PASSWORD).open("/prospects");
		camille.find("#prospect-" + id(landlord) + " summary").click();
		camille.find("#prospect-" + id(landlord) + " select").selectOption("PROPOSAL");
		camille.find("#prospect-" + id(landlord) + " button").click();

		camille.sees("c’est maintenant à");
		assertThat(camille.find("[data-stage=PROPOSAL] .card h3")).hasText("Logis de la Deûle");
	}

	@Test
	void everyPageOfAProspectLooksFine() {
		var camille = visitor(team.coordinator()).open("/prospects/new").looksFine("prospect-new");
		camille.press("Noter ce prospect").sees("Choisissez une organisation").looksFine("prospect-new-wrong");
		camille.open(landlord).seesTitle("Logis de la Deûle").looksFine("prospect");
		camille.find("summary:has-text('Noter un échange')").click();
		camille.press("Noter").sees("Écrivez une réponse ici").looksFine("prospect-note-wrong");
		camille.fill("words", "Le comité est en mars.")
			.press("Noter")
			.sees("C’est noté")
			.sees("Le comité est en mars.");
		camille.open(landlord + "/edit").looksFine("prospect-edit");
		camille.open(landlord).follow("Faire la prochaine étape").looksFine("prospect-take");
		camille.fill("words", "Très intéressés").fill("outcome", "LOST").press("Enregistrer");
		camille.sees("Choisissez pourquoi").looksFine("prospect-take-wrong");
		camille.fill("outcome", "WON").press("Enregistrer");
		camille.open(landlord)
			.follow("Lancer ou rejoindre une mission")
			.fill("choice", "NEW")
			.looksFine("prospect-won");
		camille.fill("theme", "ENERGY").choose("neighbourhood", "Quartier");
		camille.press("Enregistrer").sees("Née d’un prospect").looksFine("prospect-mission");
		camille.open(landlord).sees("Née d’un prospect").looksFine("prospect-engaged");
		camille.open("/prospects?q=rien+de+tel").sees("Rien ne correspond").looksFine("prospects-none");
		visitor(team.director()).open("/prospects")
			.looksFine("prospects-director")
			.open(landlord)
			.looksFine("prospect-director");
	}

	@Test
	void thoseThatSleepAreOnOnePage() {
		prospect("Mutuelle des Faubourgs", "title", "Santé des dents");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(22)));
		var camille = visitor(team.coordinator()).open("/inbox").sees("2 prospects sans prochaine étape");
		camille.follow("Relancer ou classer").seesTitle("Relancer ou classer").looksFine("prospects-asleep");
		camille.fill("lines[0].step", "Appeler").press("Enregistrer, les autres dans une semaine");
		camille.sees("Choisissez le jour").looksFine("prospects-asleep-wrong");
		camille.open("/prospects?quiet=true").sees("2 prospects en cours").looksFine("prospects-quiet");
	}

	@Test
	void anEmptyBoardSaysWhatToDoFirst() {
		visitor(given.team().coordinator()).open("/prospects")
			.sees("Aucun prospect encore")
			.looksFine("prospects-empty");
	}

	private String prospect(String name, String... fields) {
		var all = new ArrayList<>(List.of("name", name, "nature", "PRIVATE"));
		all.addAll(List.of(fields));
		return web.post(team.coordinator(), "/prospects/new", all.toArray(String[]::new))
			.getResponse()
			.getRedirectedUrl();
	}

	private static String id(String address) {
		return address.replaceAll(".*/", "");
	}

	private String in(int days) {
		return LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone()).plusDays(days).toString();
	}

}
