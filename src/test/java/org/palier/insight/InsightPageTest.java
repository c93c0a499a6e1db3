package org.palier.insight;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class InsightPageTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void whatWaitsMostIsTheFirstSentence() {
		open("Une");
		open("Deux");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(45)));

		assertThat(web.page(team.director(), "/insight")).contains("2 besoins attendent la responsable de site",
				"depuis 45 jours", "heat-4", "call_need");
		assertThat(web.page(team.director(), "/insight?process=need")).contains("user_describeNeed", "2 · 45 jours");
	}

	@Test
	void nobodysNameIsShown() {
		open("Une");

		assertThat(web.page(team.director(), "/insight")).doesNotContain("Camille", "Ali Voisin", "Rosa");
	}

	@Test
	void anEmptyTerritorySaysSo() {
		assertThat(web.page(team.director(), "/insight")).contains("Rien n’attend personne", "Rien n’attend ici");
	}

	@Test
	void otherSitesDoNotCountAndVoisinsDoNotSee() {
		open("Une");

		assertThat(web.page(given.team().director(), "/insight")).contains("Rien n’attend personne");
		assertThat(web.get(team.voisins().get(0), "/insight")).hasStatus(403);
		assertThat(web.get(team.director(), "/insight?process=nothing")).hasStatus(404);
	}

	private void open(String title) {
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
				"theme", "ENERGY");
	}

}
