package org.palier.place;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Buildings and their doors, written down by hand or from a landlord's list. */
@PalierTest
class PlacePagesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Places places;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	@BeforeEach
	void aSite() {
		team = given.team();
	}

	@Test
	void fourFloorsOfSixDoorsAreMadeAtOnce() {
		var place = add("12 bis", "rue des Oiseaux", "stairwells", "A, B", "floors", "4", "doors", "6", "ground", "2");

		assertThat(doors(place)).containsExactly(26, 26);
		assertThat(web.page(team.coordinator(), place)).contains("12 bis rue des Oiseaux", "4e étage",
				"Rez-de-chaussée", "1 · 2 · 3 · 4 · 5 · 6");
		assertThat(web.page(team.coordinator(), "/places?q=oiseaux")).contains("2 cages · 52 logements");
	}

	@Test
	void anAddressIsFoundByPiecesAndWithoutAccents() {
		add("3", "allée des Érables");
		add("5", "rue Wagner", "floors", "1", "doors", "1");

		assertThat(web.page(team.coordinator(), "/places?show=ALL&q=erabl")).contains("3 allée des Érables")
			.doesNotContain("5 rue Wagner");
		assertThat(web.page(team.coordinator(), "/places?show=ALL&q=%25_%5C")).contains("Aucune adresse ne correspond");
		assertThat(web.page(team.coordinator(), "/places")).contains("5 rue Wagner").doesNotContain("Érables");
	}

	@Test
	void houseNumbersFollowEachOtherAsNumbers() {
		add("10", "rue Wagner");
		add("9", "rue Wagner");
		add("9 bis", "rue Wagner");

		var page = web.page(team.coordinator(), "/places?show=ALL");
		assertThat(List.of(page.indexOf(">9 rue"), page.indexOf(">9 bis rue"), page.indexOf(">10 rue"))).isSorted()
			.doesNotContain(-1);
	}

	@Test
	void floorsThatAreNotAlikeAreWrittenLineByLine() {
		var place = add("1", "rue Wagner", "floors", "2", "doors", "2");
		var stairwell = place + "/stairwells/" + stairwells(place).get(0).id();

		assertThat(Web.text(web.post(team.coordinator(), stairwell, "layout", "rez : 2"))).contains("rez : 2",
				"ne se comprend pas");
		assertThat(
				web.post(team.coordinator(), stairwell, "layout", "0 : 1\n1 : gauche, face, droite", "dwellings", "3"))
			.hasStatus(302);
		assertThat(doors(place)).containsExactly(4);
		assertThat(stairwells(place).get(0).dwellings()).isEqualTo(3);
		assertThat(web.page(team.coordinator(), stairwell)).contains("1 : gauche, face, droite");
	}

	@Test
	void whatOpensTheDoorIsUnreadableInTheDatabaseAndGoesWhenAsked() {
		var place = add("1", "rue Wagner", "floors", "2", "doors", "2");
		var stairwell = stairwells(place).get(0).id();
		web.post(team.coordinator(), place + "/stairwells/" + stairwell, "floors", "2", "doors", "2", "access",
				"code 4512A");

		assertThat(web.page(team.coordinator(), place)).contains("code 4512A");
		var kept = Scope.of(team.site(), "test",
				() -> transaction.execute((status) -> jdbc.sql("select access from stairwell where id = ?")
					.param(stairwell)
					.query(String.class)
					.single()));
		assertThat(kept).doesNotContain("4512");
		Scope.of(team.site(), "test", () -> {
			places.forgetAccess(List.of(stairwell));
			return true;
		});
		assertThat(web.page(team.coordinator(), place)).doesNotContain("4512");
	}

	@Test
	void aBuildingHasEachStairwellOnce() {
		var place = add("1", "rue Wagner", "stairwells", "A", "floors", "2", "doors", "2");

		assertThat(
				Web.text(web.post(team.coordinator(), place + "/stairwells", "name", "a", "floors", "2", "doors", "2")))
			.contains("déjà une cage de ce nom");
		assertThat(Web.text(web.post(team.coordinator(), place + "/stairwells", "name", "B", "doors", "2")))
			.contains("d’abord le nombre d’étages");
	}

	@Test
	void aLandlordsListCountsTheDwellings() {
		var place = add("12", "rue des Oiseaux");
		add("4", "rue Wagner", "floors", "2", "doors", "2");

		var page = send("""
				Adresse;Cage;Étages;Portes;Logements
				12 RUE DES OISEAUX;A;4;6;23
				12 rue des oiseaux;B;3;4;
				4 rue Wagner;;;;3
				99 rue de nulle part;A;1;1;1
				4 rue Wagner;;beaucoup;2;1
				""".getBytes(StandardCharsets.UTF_8));

		assertThat(page).contains("3 cages enregistrées", "Ligne 5", "99 rue de nulle part", "Ligne 6");
		assertThat(doors(place)).containsExactly(24, 12);
		assertThat(stairwells(place)).extracting(Stairwell::dwellings).containsExactly(23, 12);
		assertThat(send("Rue;Portes\n1;2".getBytes(StandardCharsets.UTF_8))).contains("nommer les colonnes");
		assertThat(send(new byte[] { 'P', 'K', 3, 4, 0, 0 })).contains("n’est pas un texte");
	}

	@Test
	void anArchivedBuildingIsNotOfferedAnyMore() {
		var place = add("1", "rue Wagner", "floors", "2", "doors", "2");

		web.post(team.coordinator(), place + "/archive");

		assertThat(web.page(team.coordinator(), "/places")).doesNotContain("1 rue Wagner");
		assertThat(web.page(team.coordinator(), "/places?show=ARCHIVED")).contains("1 rue Wagner");
		assertThat(Scope.of(team.site(), "test", () -> places.ofNeighbourhood(team.neighbourhood()))).isEmpty();
	}

	@Test
	void onlyCoordinatorsLookAfterPlaces() {
		assertThat(web.get(team.voisins().get(0), "/places")).hasStatus(403);
		assertThat(web.get(team.director(), "/places")).hasStatus(403);
	}

	private String add(String number, String street, String... more) {
		var fields = new java.util.ArrayList<>(List.of("neighbourhood", team.neighbourhood().toString(), "number",
				number, "street", street, "city", "Lille"));
		fields.addAll(List.of(more));
		var result = web.post(team.coordinator(), "/places/new", fields.toArray(String[]::new));
		assertThat(result).as(() -> Web.text(result)).hasStatus(302);
		return result.getResponse().getRedirectedUrl();
	}

	private String send(byte[] content) {
		return Web.text(mvc.post()
			.uri("/places/dwellings")
			.multipart()
			.file(new MockMultipartFile("file", "liste.csv", "text/csv", content))
			.with(SecurityMockMvcRequestPostProcessors.user(team.coordinator()))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange());
	}

	private List<Integer> doors(String place) {
		return stairwells(place).stream().map(Stairwell::doors).toList();
	}

	private List<Stairwell> stairwells(String place) {
		return Scope.of(team.site(), "test", () -> places.of(UUID.fromString(place.replaceAll(".*/", ""))));
	}

}
