package org.palier.partner;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class PartnerPagesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Partners partners;

	@Autowired
	MovableClock clock;

	Given.Team team;

	String partner;

	@BeforeEach
	void aPartnerWithSomebodyToWriteTo() {
		team = given.team();
		partner = web
			.post(team.coordinator(), "/partners/new", "name", "Ville de Lille", "nature", "PUBLIC_BODY", "note",
					"Appeler le matin")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", "Jeanne Leroy", "role", "Adjointe", "email",
				"jeanne@ville.example");
	}

	@Test
	void isFoundByItsNameOrByTheNameOfSomebodyThere() {
		assertThat(web.page(team.coordinator(), "/partners?q=ville")).contains("Ville de Lille");
		assertThat(web.page(team.director(), "/partners?q=leroy")).contains("Ville de Lille");
		assertThat(web.page(team.coordinator(), "/partners?q=")).contains("Ville de Lille");
		assertThat(web.page(team.coordinator(), "/partners?q=%25")).doesNotContain("Ville de Lille");
	}

	@Test
	void isFoundWhateverTheAccentsAndTypos() {
		add("name", "Fédération des Œuvres d’ÉTÉ", "nature", "PRIVATE");
		add("name", "Vilogia", "nature", "PRIVATE", "kind", "LANDLORD");
		for (var words : new String[] { "federation", "FÉDÉRATION", "oeuvres ete", "federtion", "œuvre fédération" }) {
			assertThat(web.page(team.coordinator(), "/partners?q=" + words)).as(words)
				.contains("Fédération des Œuvres")
				.doesNotContain("Vilogia");
		}
		for (var words : new String[] { "vilogai", "vilgia", "villogia", "viloiga" }) {
			assertThat(web.page(team.coordinator(), "/partners?q=" + words)).as(words)
				.contains(">Vilogia<")
				.doesNotContain("Ville de Lille");
		}
		assertThat(web.page(team.coordinator(), "/partners?q=ville+marseille")).doesNotContain("Ville de Lille");
		assertThat(web.page(given.team().coordinator(), "/partners?q=vilogia")).doesNotContain(">Vilogia<");
	}

	@Test
	void isFilteredAndLeafedThrough() {
		add("name", "Vilogia", "nature", "PRIVATE", "kind", "LANDLORD");
		assertThat(web.page(team.coordinator(), "/partners?kind=LANDLORD")).contains(">Vilogia<")
			.doesNotContain("Ville de Lille");
		assertThat(web.page(team.coordinator(), "/partners?nature=PUBLIC_BODY")).contains("Ville de Lille")
			.doesNotContain(">Vilogia<");
		for (int i = 10; i < 40; i++) {
			var name = "Association " + i;
			Scope.of(team.site(), "test", () -> partners.add(team.site(),
					EditPartner.of(team.site(), name, Kind.ASSOCIATION, Nature.PRIVATE)));
		}
		assertThat(web.page(team.coordinator(), "/partners")).contains("Association 10", "page=1")
			.doesNotContain("Ville de Lille");
		assertThat(web.page(team.coordinator(), "/partners?page=1")).contains("Ville de Lille", ">Vilogia<");
	}

	@Test
	void showsEverythingThatWasEntered() {
		web.post(team.coordinator(), partner + "/edit", "name", "Ville de Lille", "nature", "PUBLIC_BODY", "kind",
				"TOWN", "siret", "215 903 501 00017", "street", "Place Augustin-Laurent", "postcode", "59000", "town",
				"Lille");
		web.post(team.coordinator(), partner + "/contacts", "name", "Sam Hill", "role", "Chef", "email",
				"sam@ville.example", "phone", "0612345678", "language", "ENGLISH", "consentOn", "2025-03-12");
		assertThat(web.page(team.director(), partner))
			.contains("Ville, commune", "avec un conseil", "215 903 501 00017", "Place Augustin-Laurent", "59000",
					"Lille", "Appeler le matin", "Camille Responsable", "Jeanne Leroy", "Adjointe",
					"jeanne@ville.example", "06 12 34 56 78", "anglais", "12 mars 2025",
					"accord pour nos mails à demander")
			.doesNotContain(">partie<");
	}

	@Test
	void mistakesAreSaidAndWhatWasTypedIsKept() {
		assertThat(web.post(team.coordinator(), partner + "/edit", "name", "Ville", "nature", "PUBLIC_BODY", "siret",
				"123", "postcode", "5900", "street", "Rue <Haute>"))
			.hasStatusOk()
			.bodyText()
			.contains("Ce SIRET n’existe pas", "5 chiffres du code postal", "value=\"123\"", "Rue &lt;Haute&gt;");
		assertThat(web.post(team.coordinator(), partner + "/contacts", "name", "Zoe", "role", "", "email", "non",
				"phone", "06 12", "consentOn", "2199-01-01"))
			.hasStatusOk()
			.bodyText()
			.contains("adresse complète", "Ce numéro ne peut pas", "pas encore passée", "value=\"06 12\"",
					"value=\"Zoe\"");
		assertThat(web.post(team.coordinator(), partner + "/contacts", "name", "Une autre", "role", "x", "email",
				"JEANNE@ville.example"))
			.hasStatusOk()
			.bodyText()
			.contains("déjà cette adresse");
		assertThat(web.post(team.coordinator(), partner + "/notes", "words", " ")).hasStatusOk()
			.bodyText()
			.contains("Écrivez une réponse");
	}

	@Test
	void todayIsTodayByOurClock() {
		var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(1).toString();
		var zoe = new String[] { "name", "Zoe", "role", "Maire", "email", "zoe@ville.example", "consentOn", tomorrow };
		assertThat(web.post(team.coordinator(), partner + "/contacts", zoe)).hasStatusOk();
		clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
		try {
			assertThat(web.post(team.coordinator(), partner + "/contacts", zoe)).hasStatus(302);
		}
		finally {
			clock.release();
		}
	}

	@Test
	void isCorrected() {
		web.post(team.coordinator(), partner + "/edit", "name", "Métropole", "nature", "PRIVATE");
		var contact = contact();
		assertThat(web.page(team.coordinator(), partner + "/contacts/" + contact)).contains("Jeanne Leroy");
		web.post(team.coordinator(), partner + "/contacts/" + contact, "name", "Jeanne Petit", "role", "Maire", "email",
				"j.petit@ville.example", "gone", "true");

		assertThat(web.page(team.coordinator(), partner)).contains("Métropole", "Jeanne Petit", "Maire",
				"j.petit@ville.example", "partie");
	}

	@Test
	void notesAreDatedSignedAndCanBeErased() {
		web.post(team.coordinator(), partner + "/notes", "words", "Le <b>conseil</b>\nse réunit en mars");
		var page = web.page(team.director(), partner);
		assertThat(page).contains("Le &lt;b&gt;conseil&lt;/b&gt;", "Camille Responsable");
		var remove = web.page(team.coordinator(), partner).replaceAll("(?s).*?(/notes/[0-9a-f-]{36}/remove).*", "$1");
		web.post(team.coordinator(), partner + remove);
		assertThat(web.page(team.coordinator(), partner)).doesNotContain("conseil&lt;/b&gt;");
	}

	@Test
	void hasANameOfItsOwn() {
		assertThat(web.post(team.coordinator(), "/partners/new", "name", "ville de LILLE", "nature", "PRIVATE"))
			.hasStatusOk()
			.bodyText()
			.contains("existe déjà");
	}

	@Test
	void anArchivedOneIsNoLongerOfferedButStillReads() {
		var contact = UUID.fromString(contact());
		assertThat(offered()).contains("Ville de Lille");
		web.post(team.coordinator(), partner + "/archive", "reason", "Fusionnée");
		assertThat(offered()).doesNotContain("Ville de Lille");
		Scope.of(team.site(), "test", () -> {
			assertThat(partners.label(contact)).contains("Ville de Lille");
			assertThat(partners.contactChoices(team.site(), Set.of(contact)).toString()).contains("Ville de Lille");
			return null;
		});
		assertThat(web.page(team.coordinator(), "/partners")).doesNotContain("Ville de Lille");
		assertThat(web.page(team.coordinator(), "/partners?archived=true")).contains("Ville de Lille");
		assertThat(web.page(team.coordinator(), partner)).contains("Archivé");
		web.post(team.coordinator(), partner + "/restore");
		assertThat(offered()).contains("Ville de Lille");
	}

	@Test
	void oneThatIsUsedCannotBeDeletedAndTellsItsMissionsAndMoney() {
		PartnerTestSteps.agreement(web, team, contact(), "Punaises de lit");
		assertThat(web.page(team.director(), partner)).contains("Punaises de lit", "6\u202f000,00", "en préparation",
				"Couvre une mission");
		assertThat(web.page(team.coordinator(), partner)).doesNotContain("/delete");
		assertThat(web.post(team.coordinator(), partner + "/delete", "reason", "x")).hasStatus(409);
		assertThat(web.page(team.coordinator(), partner)).contains("Jeanne Leroy");
	}

	@Test
	void oneThatWasNeverUsedIsDeletedWithItsPeople() {
		assertThat(web.post(team.coordinator(), partner + "/delete", "reason", "Saisie deux fois"))
			.hasRedirectedUrl("/partners");
		assertThat(web.get(team.coordinator(), partner)).hasStatus(404);
		assertThat(web.page(team.coordinator(), "/partners?q=leroy")).doesNotContain("Ville de Lille");
	}

	@Test
	void isWrittenByCoordinatorsAndReadByDirectorsOnly() {
		assertThat(web.post(team.director(), partner + "/edit", "name", "X", "nature", "PRIVATE")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), "/partners")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), "/partners/export.csv")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), partner)).hasStatus(404);
		assertThat(web.get(team.director(), "/partners/import")).hasStatus(404);
		assertThat(web.get(given.another(given.team().site(), Role.COORDINATOR), partner)).hasStatus(404);
	}

	private String offered() {
		return Scope.of(team.site(), "test", () -> partners.contactChoices(team.site())).toString();
	}

	private String contact() {
		return web.page(team.coordinator(), partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
	}

	private String add(String... fields) {
		return web.post(team.coordinator(), "/partners/new", fields).getResponse().getRedirectedUrl();
	}

}
