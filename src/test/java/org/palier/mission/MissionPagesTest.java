package org.palier.mission;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class MissionPagesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Links links;

	@Autowired
	Outbox outbox;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aMission() {
		team = given.team();
		mission = open("Énergie à l’école");
	}

	@Test
	void thePageSaysWhereItStandsAndWhatIsNext() {
		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("Énergie à l’école",
				"attend la responsable de site depuis aujourd’hui", "À faire maintenant", "Mission ouverte",
				"data-bpmn=\"/diagrams/mission.bpmn\"", "data-bpmn=\"/diagrams/need.bpmn\"");
	}

	@Test
	void aTaskThatIsNotMineHasNoButton() {
		assertThat(web.page(team.director(), "/missions/" + mission)).contains("À faire maintenant")
			.doesNotContain("/inbox/claim");
	}

	@Test
	void whatWasWrittenIsReadAgainInTheRecord() {
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Écoles chauffées", "words",
				"« On gèle à la cantine »", "concerned", "Les familles");

		assertThat(web.page(team.director(), "/missions/" + mission + "/record")).contains("Écoles chauffées",
				"« On gèle à la cantine »", "Les familles");
	}

	@Test
	void theListIsSearchedWithoutAccentsAndByPhase() {
		open("Autre chose");

		assertThat(web.page(team.coordinator(), "/missions?q=ENERGIE")).contains("Énergie à l’école")
			.doesNotContain("Autre chose");
		assertThat(web.page(team.coordinator(), "/missions?view=need&theme=ENERGY")).contains("Énergie à l’école",
				"Autre chose");
		assertThat(web.page(team.coordinator(), "/missions?view=agreement")).contains("Aucune mission ne correspond");
		assertThat(web.page(team.coordinator(), "/missions?q=100%25")).contains("Aucune mission ne correspond");
	}

	@Test
	void aPausedMissionSaysSoAndResumes() {
		web.post(team.coordinator(), "/missions/" + mission + "/pause", "reason", "Travaux dans la tour");
		assertThat(web.page(team.voisins().get(0), "/missions/" + mission)).contains("En pause depuis",
				"Travaux dans la tour");
		assertThat(web.page(team.coordinator(), "/inbox")).contains("Rien à faire pour l’instant");

		web.post(team.director(), "/missions/" + mission + "/resume");
		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("attend la responsable");
	}

	@Test
	void aMissionRestsForAReasonOnly() {
		web.post(team.coordinator(), "/missions/" + mission + "/pause", "reason", " ");

		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("attend la responsable");
	}

	@Test
	void aCancelledMissionTellsWhyAndOffersNothingMore() {
		web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "La tour est démolie");

		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("Annulée le", "La tour est démolie")
			.doesNotContain("/cancel\"");
		var again = web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "Encore");
		assertThat(again).hasStatus(409);
		assertThat(Web.text(again)).contains("Cette mission est déjà terminée.");
		assertThat(web.page(team.coordinator(), "/missions?view=over")).contains("Énergie à l’école");
	}

	@Test
	void aPhaseThatACancelledMissionNeverFinishedIsNotDone() {
		web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "La tour est démolie");

		var page = web.page(team.coordinator(), "/missions/" + mission);
		assertThat(page).contains("s’arrête ici", "arrêté en route").doesNotContain("class=\"done\"");
		assertThat(marks(page)).contains("\"step\":\"call_need\",\"label\":\"s’arrête ici\",\"kind\":\"stopped\"");
	}

	@Test
	void whileAMissionRestsNothingIsLate() {
		web.post(team.coordinator(), "/missions/" + mission + "/pause", "reason", "Travaux");
		try {
			simulation.moveTo(clock.instant().plus(Duration.ofDays(60)));

			assertThat(marks(web.page(team.director(), "/missions/" + mission))).contains("\"kind\":\"now\"")
				.doesNotContain("\"kind\":\"late\"");
		}
		finally {
			simulation.release();
		}
	}

	@Test
	void anAdministratorsHomeIsTheSettings() {
		var admin = given.administrator();

		assertThat(web.get(admin, "/")).hasRedirectedUrl("/admin");
		assertThat(web.page(admin, "/admin/people")).doesNotContain("href=\"/inbox\"");
	}

	@Test
	void onlyCoordinatorsOpenAndOnlyTheyAndDirectorsPause() {
		var voisin = team.voisins().get(0);

		assertThat(web.get(voisin, "/missions/new")).hasStatus(403);
		assertThat(web.post(voisin, "/missions/" + mission + "/pause", "reason", "Non")).hasStatus(403);
		assertThat(web.get(given.another(team.site(), Role.ADMINISTRATOR), "/missions")).hasStatus(403);
	}

	@Test
	void otherSitesFindNothing() {
		var stranger = given.team().coordinator();

		assertThat(web.get(stranger, "/missions/" + mission)).hasStatus(404);
		assertThat(web.get(stranger, "/missions/" + mission + "/record")).hasStatus(404);
		for (var act : List.of("/pause", "/resume", "/cancel")) {
			assertThat(web.post(stranger, "/missions/" + mission + act, "reason", "Non")).as(act).hasStatus(404);
			assertThat(web.post(stranger, "/missions/" + mission + act, "reason", " ")).as(act).hasStatus(404);
		}
		assertThat(web.page(stranger, "/missions?q=energie")).doesNotContain("Énergie à l’école");
	}

	@Test
	void anIncompleteMissionKeepsWhatWasTyped() {
		assertThat(
				Web.text(web.post(team.coordinator(), "/missions/new", "title", "Sans quartier", "phase", "content")))
			.contains("À corriger", "Sans quartier");
	}

	@Test
	void aMissionUnderWayIsEnteredAtItsPhase() {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Reprise", "theme", "WASTE", "phase", "content", "history", "Convention signée en mars",
				"doors", "1 620");
		var entered = result.getResponse().getRedirectedUrl();

		assertThat(web.page(team.coordinator(), entered)).contains("avant Palier", "620");
		assertThat(marks(web.page(team.coordinator(), entered)))
			.contains("\"step\":\"call_need\",\"label\":\"\",\"kind\":\"done\"")
			.doesNotContain("\"step\":\"call_training\"");
		assertThat(web.page(team.coordinator(), entered + "/record")).contains("Convention signée en mars");
	}

	@Test
	void aSilentPartnerIsAskedAgainFromThePage() {
		var link = Scope.system("test", () -> {
			var made = links.create(new Invitation(team.site(), mission, UUID.randomUUID(), "agreement/approve",
					"Élise Dupont", "elise@ville.example", clock.instant().plus(Duration.ofDays(30))));
			outbox.put("link:" + made + ":1", new Mail(team.site(), mission, "elise@ville.example", "Votre accord",
					List.of("Bonjour"), Mail.Action.link("Répondre", made), null));
			return made;
		});
		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("Élise Dupont", "réponse attendue",
				"Relancer", "Votre accord", "elise@ville.example");
		assertThat(web.page(team.voisins().get(0), "/missions/" + mission)).doesNotContain("Relancer",
				"elise@ville.example");

		var again = "/missions/" + mission + "/links/" + link + "/again";
		assertThat(web.post(given.team().coordinator(), again)).hasStatus(404);
		assertThat(web.post(team.voisins().get(0), again)).hasStatus(403);
		assertThat(web.post(team.coordinator(), again)).hasStatus(302);
		assertThat(Scope.system("test", () -> outbox.ofMission(mission))).hasSize(2);
	}

	@Test
	void whoWasAskedSeveralTimesIsNamedOnce() {
		for (var state : List.of(true, true, false)) {
			Scope.system("test", () -> {
				var caseId = UUID.randomUUID();
				links.create(new Invitation(team.site(), mission, caseId, "agreement/approve", "Élise Dupont",
						"elise@ville.example", clock.instant().plus(Duration.ofDays(30))));
				if (state) {
					links.revoke(caseId);
				}
			});
		}

		assertThat(web.page(team.coordinator(), "/missions/" + mission))
			.containsOnlyOnce("<strong>Élise Dupont</strong>")
			.contains("réponse attendue")
			.doesNotContain("n’est plus attendu");
	}

	@Test
	void theModelIsDrawnFromTheModelItself() {
		assertThat(web.page(team.coordinator(), "/diagrams/need.bpmn")).contains("<bpmn:process id=\"need\"");
		assertThat(web.get(team.coordinator(), "/diagrams/none.bpmn")).hasStatus(404);
	}

	/** Of the mission's own drawing, the first on the page. */
	private static String marks(String page) {
		return page.replaceAll("(?s).*?data-overlays=\"([^\"]*)\".*", "$1").replace("&quot;", "\"");
	}

	private UUID open(String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY");
		assertThat(result).hasStatus(302);
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

}
