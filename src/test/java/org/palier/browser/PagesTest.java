package org.palier.browser;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class PagesTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aMissionUnderWay() {
		team = given.team();
		mission = open("Charges et énergie", "");
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges et énergie", "words",
				"« Ma régularisation a doublé »", "concerned", "Les locataires de trois résidences");
		web.finish(team.coordinator(), mission, "user_gatherEvidence", "reading", "Entendu partout");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void theMissionsPageTellsWhereItStandsAtOneLook() {
		var camille = visitor(team.coordinator()).open("/missions/" + mission)
			.seesTitle("Charges et énergie")
			.sees("personnes n’ont pas encore répondu");
		assertThat(camille.find(".diagram .djs-element.now").first()).isVisible();
		camille.looksFine("mission");
		camille.find("details.more summary").first().click();
		assertThat(camille.find("details.more[open] .djs-element.now").first()).isVisible();
	}

	@Test
	void aMissionIsPausedAndResumedFromItsPage() {
		var camille = visitor(team.coordinator()).open("/missions/" + mission);
		camille.find("summary:has-text('Mettre en pause')").click();
		camille.looksFine("mission-pausing");
		camille.find(".confirm[open] textarea").fill("Ascenseurs en travaux");
		camille.find(".confirm[open] button").click();
		camille.sees("En pause depuis aujourd’hui : Ascenseurs en travaux").looksFine("mission-paused");
		camille.press("Reprendre la mission").sees("La mission reprend");
	}

	@Test
	void everythingWrittenIsReadInTheRecord() {
		visitor(team.coordinator()).open("/missions/" + mission + "/record")
			.sees("« Ma régularisation a doublé »")
			.looksFine("record");
	}

	@Test
	void theListOfMissionsIsSearched() {
		open("Tri et propreté", "content");
		var camille = visitor(team.coordinator()).open("/missions")
			.seesTitle("2 missions en cours")
			.looksFine("missions");
		camille.fill("q", "energie").press("Rechercher").sees("Charges et énergie");
		assertThat(camille.find("main")).not().containsText("Tri et propreté");
		camille.fill("q", "rien de tel")
			.press("Rechercher")
			.sees("Aucune mission ne correspond")
			.looksFine("missions-none");
	}

	@Test
	void aNewMissionIsOpenedAndMistakesAreSaid() {
		var camille = visitor(team.coordinator()).open("/missions/new").looksFine("mission-new");
		camille.press("Ouvrir la mission").sees("À corriger avant de continuer").looksFine("mission-new-wrong");
		camille.fill("title", "Punaises de lit")
			.fill("neighbourhood", team.neighbourhood().toString())
			.fill("theme", "PESTS")
			.press("Ouvrir la mission")
			.seesTitle("Punaises de lit");
	}

	@Test
	void anObservationIsNotedInAFewSeconds() {
		var ali = visitor(team.voisins().get(0)).open("/observations/new").looksFine("observe");
		ali.fill("words", "« L’ascenseur est encore en panne »").fill("theme", "OTHER").press("Noter");
		ali.sees("C’est noté").sees("L’ascenseur est encore en panne").looksFine("observations");
	}

	@Test
	void theInboxOfACoordinatorAndOfAVoisin() {
		var task = web.task(mission, "user_giveOpinion", team.voisins().get(0));
		visitor(team.voisins().get(0)).open("/inbox").sees(task.name()).looksFine("inbox-voisin");
		var other = open("Tri des déchets", "content");
		open("Santé des mères", "");
		var camille = visitor(team.coordinator()).open("/inbox").looksFine("inbox");
		web.post(team.coordinator(), "/inbox/claim", "task",
				web.task(other, "user_holdWorkshop", team.coordinator()).id());
		simulation.moveTo(clock.instant().plus(Duration.ofDays(20)));
		camille.open("/inbox").sees("En retard").sees("Rendre").looksFine("inbox-late");
		camille.find(".late .btn:not(.bare)").first().click();
		camille.looksFine("task");
	}

	@Test
	void theDirectorSeesWhereMostWaits() {
		open("Tri et propreté", "content");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(25)));
		var dominique = visitor(team.director()).open("/insight");
		assertThat(dominique.find(".diagram .mark").first()).isVisible();
		dominique.looksFine("insight").open("/insight?process=need").looksFine("insight-need");
		dominique.find(".diagram a.mark").first().click();
		dominique.seesTitle("le plus ancien depuis").looksFine("insight-step");
		dominique.press("Relancer").sees("prévenue par mail");
	}

	/** Each press below is one click. */
	@Test
	void fromThePictureTwoClicksToTheCasesAndThreeToAReminder() {
		open("Tri et propreté", "");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(25)));
		var dominique = visitor(team.director()).open("/insight");
		dominique.find(".diagram a.mark").first().click();
		dominique.find(".diagram a.mark[href*='user_describeNeed']").click();
		dominique.seesTitle("attend").sees("Tri et propreté");
		dominique.press("Relancer").sees("prévenue par mail");
	}

	@Test
	void theDirectorAsksWhatAChangeWouldBring() {
		open("Tri et propreté", "content");
		var dominique = visitor(team.director()).open("/insight/what-if").seesTitle("Sans rien changer");
		dominique.looksFine("what-if").fill("voisins", "1").press("Simuler");
		dominique.seesTitle("Avec 1 Voisin de plus").looksFine("what-if-changed");
		dominique.fill("voisins", "beaucoup").press("Simuler").looksFine("what-if-wrong");
	}

	@Test
	void pagesForEverybodyAndRefusals() {
		visitor().open("/privacy").seesTitle("Vos données").looksFine("privacy");
		visitor().open("/verify").seesTitle("Vérifier un document").looksFine("verify");
		visitor().open("/accessibility").seesTitle("Accessibilité").looksFine("accessibility");
		var ali = visitor(team.voisins().get(0));
		ali.openRefused(404, "/missions/" + UUID.randomUUID()).sees("n’existe pas").looksFine("error-404");
		ali.openRefused(403, "/missions/new").sees("ne vous est pas ouverte").looksFine("error-403");
		visitor(team.coordinator()).open("/mail").looksFine("mail");
	}

	private UUID open(String title, String phase) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY", "phase", phase, "history",
				phase.isEmpty() ? "" : "Convention signée");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

}
