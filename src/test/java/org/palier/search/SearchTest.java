package org.palier.search;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.SupportStarter;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** One field for everything: what is found, by whom, and with which mistakes. */
@PalierTest
class SearchTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Search search;

	@Autowired
	SupportStarter support;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aSiteWithAMissionAndAPartner() {
		team = given.team();
		mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Précarité énergétique rue Voltaire", "theme", "ENERGY")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		var partner = web
			.post(team.coordinator(), "/partners/new", "name", "Vilogia Nord", "nature", "PRIVATE", "kind", "LANDLORD")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", "Hélène Marchand", "role", "Directrice d’agence",
				"email", "h.marchand@vilogia.example");
	}

	@Test
	void missionsPartnersAndPeopleAreFoundAndSayWhatTheyAre() {
		assertThat(found(team.coordinator(), "précarité")).contains("1 réponse pour « précarité »", "Missions",
				"Précarité énergétique rue Voltaire", "en cours · Quartier", team.siteName(), "/missions/" + mission);
		assertThat(found(team.coordinator(), "vilogia")).contains("Partenaires", "Vilogia Nord", "Contacts",
				"Hélène Marchand", "Directrice d’agence · Vilogia Nord");
		assertThat(found(team.coordinator(), "marchand")).contains("Hélène Marchand");
		assertThat(found(team.coordinator(), "rosa")).contains("Collègues", "Rosa Voisine", "Voisin·e Malin·e",
				"mailto:" + team.voisins().get(1).email());
	}

	@ParameterizedTest
	@ValueSource(strings = { "precarite", "PRÉCARITÉ", "énerg", "rue volt", "voltaire précarité", "precarté",
			"energitique", "voltiare", "volttaire", "energie voltaire rue" })
	void capitalsAccentsBeginningsAndTyposAreForgiven(String words) {
		assertThat(found(team.coordinator(), words)).contains("Précarité énergétique rue Voltaire");
	}

	@Test
	void whatIsNearlyTheWordIsOnlyShownIfNothingIsIt() {
		open("Précarité alimentaire");
		assertThat(found(team.coordinator(), "alimentaire")).contains("Précarité alimentaire")
			.doesNotContain("énergétique");
		assertThat(found(team.coordinator(), "précarité alimentaire")).contains("1 réponse");
		assertThat(found(team.coordinator(), "précarité")).contains("2 réponses");
	}

	@Test
	void everybodyFindsWhatTheyMayOpenAndNoMore() {
		var voisin = team.voisins().get(0);
		assertThat(found(voisin, "precarite")).contains("/missions/" + mission);
		assertThat(found(voisin, "vilogia")).contains("Rien ne ressemble");
		assertThat(found(voisin, "rosa")).as("a colleague of the same rank").contains("Rien ne ressemble");
		assertThat(found(voisin, "camille")).contains("Camille Responsable");

		assertThat(found(team.director(), "vilogia")).contains("Vilogia Nord");
		assertThat(found(team.director(), "camille")).contains("Camille Responsable");
		assertThat(found(team.director(), "rosa")).as("teams are totals").contains("Rien ne ressemble");

		var network = given.another(team.site(), Role.NETWORK);
		assertThat(found(network, "precarite voltaire")).contains("/missions/" + mission);
		assertThat(found(network, "vilogia nord marchand")).doesNotContain("/partners/");

		var admin = given.administrator();
		assertThat(found(admin, team.voisins().get(0).email())).contains("Ali Voisin",
				"/admin/people/" + team.voisins().get(0).id());
		assertThat(found(admin, "precarite")).contains("Rien ne ressemble");
	}

	@Test
	void anotherSiteFindsNothingOfIt() {
		var neighbours = given.team();
		for (var user : new User[] { neighbours.coordinator(), neighbours.director(), neighbours.voisins().get(0) }) {
			assertThat(found(user, "precarite energetique")).doesNotContain("/missions/" + mission);
			assertThat(found(user, "vilogia")).doesNotContain("Vilogia Nord");
			assertThat(found(user, team.voisins().get(0).email())).doesNotContain("mailto:");
		}
	}

	@Test
	void aResidentIsNeverFound() {
		Scope.system("test", () -> transaction.execute((status) -> support.start(mission, "Samira Benkacem",
				"au marché", "son chauffage", team.voisins().get(0).id())));
		assertThat(found(team.coordinator(), "samira")).contains("Rien ne ressemble");
		assertThat(found(team.voisins().get(0), "benkacem")).contains("Rien ne ressemble");
	}

	@Test
	void anAgreementIsFoundByItsMissionAndAProspectByItsPartner() {
		var agreement = UUID
			.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
					"title", "Médiation numérique", "theme", "DIGITAL", "phase", "agreement", "history",
					"Besoin étudié", "doors", "620")
				.getResponse()
				.getRedirectedUrl()
				.replaceAll(".*/", ""));
		assertThat(found(team.coordinator(), "mediation")).contains("/missions/" + agreement, "Conventions",
				"en préparation", "/agreements/");
		assertThat(found(team.voisins().get(0), "mediation")).contains("/missions/" + agreement)
			.doesNotContain("/agreements/");
	}

	@Test
	void aNameThatChangesIsFoundUnderTheNewOneAlone() {
		var contact = found(team.coordinator(), "marchand").replaceAll("(?s).*(/partners/[0-9a-f-]{36}).*", "$1");
		var page = web.page(team.coordinator(), contact);
		var card = page.replaceAll("(?s).*?(/contacts/[0-9a-f-]{36}).*", "$1");
		web.post(team.coordinator(), contact + card, "name", "Inès Delattre", "role", "Directrice", "email",
				"ines@vilogia.example", "active", "true");

		assertThat(found(team.coordinator(), "delattre")).contains("Inès Delattre");
		assertThat(found(team.coordinator(), "marchand")).contains("Rien ne ressemble");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "'", "''; drop table mission --", "a & !b | (c):*", "<script>", "~", ":*",
			"  ", "préc%", "\u202e\ud83d\ude00", "k:person", "s:" })
	void noSignIsAnOrderToTheDatabase(String words) {
		assertThatNoException().isThrownBy(() -> read(words));
	}

	@Test
	void longWordsAndManyWordsAreJustWords() {
		open("A" + "a".repeat(190));
		assertThat(web.get(team.coordinator(), "/search?q=" + "voltaire+".repeat(300))).hasStatusOk();
		assertThat(web.get(team.coordinator(), "/search?q=" + "é".repeat(1500))).hasStatusOk();
		assertThat(found(team.coordinator(), "")).contains("Que cherchez-vous");
		assertThat(found(team.coordinator(), "introuvable")).contains("Rien trouvé", "Essayez un seul mot");
		assertThat(read("préc%")).as("a sign is no joker, only a place where words end").isNotEmpty();
	}

	private List<Found> read(String words) {
		return Scope.of(team.site(), "test", () -> search.find(team.coordinator(), words, 5));
	}

	private void open(String title) {
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
				"theme", "ENERGY");
	}

	private String found(User person, String words) {
		return HtmlUtils.htmlUnescape(web.page(person, "/search?q=" + words)).replace('\u00a0', ' ');
	}

}
