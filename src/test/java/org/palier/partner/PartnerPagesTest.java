package org.palier.partner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class PartnerPagesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

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
	void showsEverythingThatWasEntered() {
		assertThat(web.page(team.director(), partner))
			.contains("Ville de Lille", "Collectivité", "Appeler le matin", "Jeanne Leroy", "Adjointe",
					"jeanne@ville.example")
			.doesNotContain(">partie<");
	}

	@Test
	void isCorrected() {
		web.post(team.coordinator(), partner + "/edit", "name", "Métropole", "nature", "OTHER");
		var contact = web.page(team.coordinator(), partner).replaceAll("(?s).*(/contacts/[0-9a-f-]{36}).*", "$1");
		assertThat(web.page(team.coordinator(), partner + contact)).contains("Jeanne Leroy");
		web.post(team.coordinator(), partner + contact, "name", "Jeanne Petit", "role", "Maire", "email",
				"j.petit@ville.example", "gone", "true");

		assertThat(web.page(team.coordinator(), partner)).contains("Métropole", "Jeanne Petit", "Maire",
				"j.petit@ville.example", "partie");
	}

	@Test
	void hasANameOfItsOwn() {
		assertThat(web.post(team.coordinator(), "/partners/new", "name", "ville de LILLE", "nature", "OTHER"))
			.hasStatusOk()
			.bodyText()
			.contains("existe déjà");
	}

	@Test
	void isWrittenByCoordinatorsAndReadByDirectorsOnly() {
		assertThat(web.post(team.director(), partner + "/edit", "name", "X", "nature", "OTHER")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), "/partners")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), partner)).hasStatus(404);
		assertThat(web.get(given.another(given.team().site(), Role.COORDINATOR), partner)).hasStatus(404);
	}

}
