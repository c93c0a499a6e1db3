package org.palier.insight;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees which figures: nobody another site's, a director and the network no resident
 * and no Voisin by name, Voisins and administrators nothing.
 */
@PalierTest
class InsightAccessTest {

	private static final List<String> ROUTES = List.of("/insight", "/insight?process=need", "/insight?process=support",
			"/insight/need/user_describeNeed", "/insight/need/user_giveOpinion", "/insight/support/user_makeContact",
			"/insight/what-if", "/insight/what-if?voisins=1", "/insight/what-if.csv", "/insight/figures.csv",
			"/insight/figures.json", "/insight/events.csv", "/insight/events.xes",
			"/insight/need/user_describeNeed/cases.csv", "/insight/need/user_describeNeed/weeks.csv",
			"/insight/need/user_describeNeed/months.csv", "/insight/need/user_describeNeed/sites.csv",
			"/insight/need/user_describeNeed/versions.csv", "/insight/need/user_giveOpinion/cases.csv",
			"/insight/support/user_makeContact/cases.csv");

	private static final List<String> WORKBOOKS = List.of("/insight/figures.xlsx", "/insight/what-if.xlsx",
			"/insight/need/user_describeNeed/cases.xlsx");

	@Autowired
	Given given;

	@Autowired
	Web web;

	Given.Team team;

	UUID mission;

	String title;

	@BeforeEach
	void aMissionWithWorkForVoisins() {
		team = given.team();
		title = "Titre " + UUID.randomUUID();
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY");
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@Test
	void nobodySeesAnotherSite() {
		var other = given.team();
		for (var person : List.of(other.coordinator(), other.director())) {
			for (var route : ROUTES) {
				assertThat(web.page(person, route)).as(route)
					.doesNotContain(title, team.siteName() + "<", mission.toString(), team.site().toString());
			}
			assertThat(web.page(person, "/insight?site=" + team.site())).doesNotContain(title, team.siteName());
			assertThat(web.page(person, "/insight/figures.json?site=" + team.site())).isEqualTo("[]");
		}
	}

	@Test
	void theOwnSiteIsSeen() {
		assertThat(web.page(team.coordinator(), "/insight/need/user_describeNeed")).contains(title);
		assertThat(web.page(team.director(), "/insight/need/user_describeNeed/cases.csv")).contains(title);
	}

	@Test
	void nobodyIsNamed() {
		var network = given.another(team.site(), Role.NETWORK);
		for (var person : List.of(team.director(), network)) {
			for (var route : ROUTES) {
				assertThat(web.page(person, route)).as(route)
					.doesNotContain("Ali Voisin", "Rosa Voisine", "Camille Responsable", team.coordinator().email());
			}
		}
	}

	@Test
	void voisinsAndAdministratorsSeeNoFigure() {
		Stream.concat(ROUTES.stream(), WORKBOOKS.stream()).forEach((route) -> {
			assertThat(web.get(team.voisins().get(0), route)).as(route).hasStatus(403);
			assertThat(web.get(given.administrator(), route)).as(route).hasStatus(403);
		});
		for (var act : Set.of("remind", "target", "ask")) {
			assertThat(web.post(team.voisins().get(0), "/insight/need/user_describeNeed/" + act, "days", "3", "kind",
					"SHORTER"))
				.hasStatus(403);
		}
		assertThat(web.post(team.coordinator(), "/insight/need/user_describeNeed/target", "days", "3")).hasStatus(403);
	}

	@Test
	void workbooksOpenForThoseWhoMay() {
		for (var route : WORKBOOKS) {
			assertThat(web.get(team.director(), route).getResponse().getContentAsByteArray()).as(route)
				.startsWith('P', 'K');
		}
	}

}
