package org.palier.need;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class NeedScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aNewMission() {
		team = given.team();
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		assertThat(result).hasStatus(302);
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@Test
	void theDirectorsGoOpensFundingAndContent() {
		upToTheDecision();

		web.finish(team.director(), mission, "user_decide", "choice", "GO", "reason", "Besoin entendu partout");

		assertThat(web.steps(mission)).contains("user_frameBudget", "user_holdWorkshop");
	}

	@Test
	void aNoEndsTheMission() {
		upToTheDecision();

		web.finish(team.director(), mission, "user_decide", "choice", "NO_GO", "reason", "Déjà porté par la ville");

		assertThat(web.steps(mission)).isEmpty();
	}

	@Test
	void anIncompleteSheetComesBack() {
		upToTheDecision();

		web.finish(team.director(), mission, "user_decide", "choice", "TO_COMPLETE", "reason", "Chiffrer les portes");

		assertThat(web.steps(mission)).containsExactly("user_writeTopicSheet");
	}

	private void upToTheDecision() {
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges et énergie", "words",
				"« Ma régularisation a doublé »", "concerned", "Les locataires de trois résidences");
		web.finish(team.coordinator(), mission, "user_gatherEvidence", "reading", "Beaucoup de remontées");
		for (var voisin : team.voisins()) {
			web.finish(voisin, mission, "user_giveOpinion", "opinion", "YES", "why", "On m'en parle");
		}
		web.finish(team.coordinator(), mission, "user_writeTopicSheet", "goal", "Moins d'impayés", "message",
				"Vos charges se vérifient", "doors", "620", "funding", "SPONSOR");
	}

}
