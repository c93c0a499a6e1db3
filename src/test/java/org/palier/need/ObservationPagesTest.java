package org.palier.need;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class ObservationPagesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void whatAVoisinHeardIsReadByTheSiteAlone() {
		assertThat(observe("ENERGY", "« On coupe le chauffage la nuit »", "rue de la Chaufferie")).hasStatus(302);

		assertThat(web.page(team.coordinator(), "/observations")).contains("1 remontée", "On coupe le chauffage",
				"rue de la Chaufferie");
		assertThat(web.page(given.team().coordinator(), "/observations")).doesNotContain("On coupe le chauffage");
	}

	@Test
	void themesAreCountedAndFilter() {
		observe("ENERGY", "« Trop cher »", "");
		observe("ENERGY", "« Facture doublée »", "");
		observe("WASTE", "« Les poubelles débordent »", "");

		assertThat(web.page(team.director(), "/observations?theme=WASTE")).contains("1 remontée", "poubelles")
			.doesNotContain("Trop cher");
		assertThat(web.page(team.director(), "/observations")).contains("3 remontées");
	}

	@Test
	void aTelephoneNumberIsRefusedWithAReason() {
		var answer = observe("OTHER", "Rappeler au 06 12 34 56 78", "");

		assertThat(answer).hasStatusOk();
		assertThat(Web.text(answer)).contains("N’écrivez ni numéro", "Rappeler au 06 12 34 56 78");
		assertThat(web.page(team.coordinator(), "/observations")).contains("Aucune remontée");
	}

	@Test
	void thePlaceOfTheLastTimeIsProposed() {
		assertThat(web.page(team.voisins().get(0), "/observations/new"))
			.containsPattern("value=\"" + team.neighbourhood() + "\"[^>]*selected");
	}

	@Test
	void otherSitesAndAdministratorsObserveNothingHere() {
		assertThat(web.post(given.team().coordinator(), "/observations/new", "neighbourhood",
				team.neighbourhood().toString(), "theme", "OTHER", "words", "« Rien »"))
			.hasStatus(404);
		assertThat(web.get(given.another(team.site(), Role.ADMINISTRATOR), "/observations")).hasStatus(403);
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult observe(String theme, String words,
			String place) {
		return web.post(team.voisins().get(0), "/observations/new", "neighbourhood", team.neighbourhood().toString(),
				"theme", theme, "words", words, "place", place);
	}

}
