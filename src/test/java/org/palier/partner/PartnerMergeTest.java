package org.palier.partner;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two files of one organisation become one, and nothing of either is lost. */
@PalierTest
class PartnerMergeTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Partners partners;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	String stays;

	String goes;

	@BeforeEach
	void twoOfOne() {
		team = given.team();
		stays = add("name", "Vilogia", "nature", "PRIVATE", "kind", "LANDLORD", "note", "Appeler Luc");
		goes = add("name", "Vilogia SA", "nature", "PUBLIC", "siret", "21590350100017", "town", "Lille", "note",
				"Payeur lent");
		person(stays, "Luc Petit", "Directeur", "luc@vilogia.example", "");
		person(goes, "Luc PETIT", "Directeur de la proximité", "LUC@vilogia.example", "0612345678");
		person(goes, "Anna Roy", "Comptable", "anna@vilogia.example", "");
	}

	@Test
	void likelyDoublesAreProposed() {
		add("name", "Ville de Lille", "nature", "PUBLIC_BODY");
		add("name", "Ville de Lyon", "nature", "PUBLIC_BODY");
		assertThat(web.page(team.coordinator(), "/partners/duplicates")).contains("Un doublon possible", "Vilogia SA")
			.doesNotContain("Ville de");
		assertThat(web.page(team.coordinator(), stays)).contains("presque le même nom",
				"Comparer avec «\u00a0Vilogia SA");
		assertThat(web.page(team.coordinator(), goes)).contains("Comparer avec «\u00a0Vilogia\u00a0»");
		assertThat(web.page(given.team().coordinator(), "/partners/duplicates")).doesNotContain("Vilogia");
	}

	@Test
	void oneNumberIsOneOrganisationAndTwoTownsAreTwo() {
		add("name", "Société lilloise", "nature", "PRIVATE", "siret", "215 903 501 00017");
		assertThat(web.page(team.coordinator(), "/partners/duplicates")).contains("2 doublons possibles", "Même SIRET");
		web.post(team.coordinator(), stays + "/edit", "name", "Vilogia", "nature", "PRIVATE", "town", "Roubaix");
		assertThat(web.page(team.coordinator(), "/partners/duplicates")).contains("Un doublon possible");
	}

	@Test
	void bothAreSeenSideBySideAndOneIsLeft() {
		assertThat(web.page(team.coordinator(), stays + "/merge?q=vilogai")).contains("Vilogia SA");
		assertThat(web.page(team.coordinator(), stays + "/merge/" + id(goes))).contains("Vilogia SA", "Bailleur social",
				"21590350100017", "Lille", "Luc Petit", "Anna Roy");
		merge("name", "GOES", "nature", "STAYS");

		assertThat(web.page(team.coordinator(), stays)).contains("<h1>Vilogia SA</h1>", "Bailleur social",
				"Organisme privé", "215 903 501 00017", "Lille", "Luc Petit", "06 12 34 56 78", "Anna Roy",
				"Appeler Luc", "Payeur lent", "Aussi connu sous", "Organisme public, sans conseil",
				"Directeur de la proximité");
		assertThat(web.get(team.coordinator(), goes)).hasRedirectedUrl(stays);
		assertThat(web.page(team.coordinator(), "/partners")).contains("Une organisation", "2 personnes");
		assertThat(web.page(team.coordinator(), "/partners?q=vilogia")).contains(stays).doesNotContain(goes);
		assertThat(web.get(team.coordinator(), stays + "/merge/" + id(goes))).hasStatus(404);
		assertThat(web.post(team.coordinator(), stays + "/merge/" + id(goes))).hasStatus(409);
		assertThat(audited()).isEqualTo(1);
	}

	@Test
	void whoeverRefersToTheOtherIsLedOn() {
		var luc = contact(goes, "LUC@");
		var anna = contact(goes, "anna@");
		PartnerTestSteps.agreement(web, team, luc.toString(), "Punaises de lit");
		PartnerTestSteps.agreement(web, team, anna.toString(), "Tri des déchets");
		merge();
		assertThat(web.page(team.director(), stays)).contains("Punaises de lit", "Tri des déchets", "12\u202f000,00")
			.doesNotContain("/delete");
		Scope.of(team.site(), "test", () -> {
			assertThat(partners.contact(luc).orElseThrow().email()).isEqualTo("luc@vilogia.example");
			assertThat(partners.label(anna)).startsWith("Vilogia ·");
			assertThat(partners.label(UUID.fromString(id(goes)))).isEqualTo("Vilogia");
			return null;
		});

		var third = add("name", "Groupe Vilogia", "nature", "PRIVATE");
		web.post(team.coordinator(), third + "/merge/" + id(stays));
		assertThat(web.get(team.coordinator(), goes)).hasRedirectedUrl(third);
		assertThat(web.page(team.director(), third)).contains("Punaises de lit", "Tri des déchets", "Anna Roy",
				"Payeur lent");
		Scope.of(team.site(), "test", () -> {
			assertThat(partners.of(partners.contact(luc).orElseThrow()).name()).isEqualTo("Groupe Vilogia");
			return null;
		});
	}

	@Test
	void anotherSitesPartnerIsOutOfReach() {
		var other = given.team();
		var theirs = web.post(other.coordinator(), "/partners/new", "name", "Vilogia", "nature", "PRIVATE")
			.getResponse()
			.getRedirectedUrl();
		assertThat(web.get(team.coordinator(), stays + "/merge/" + id(theirs))).hasStatus(404);
		assertThat(web.post(team.coordinator(), stays + "/merge/" + id(theirs))).hasStatus(404);
		assertThat(web.post(team.director(), stays + "/merge/" + id(goes))).hasStatus(404);
	}

	private void merge(String... choices) {
		assertThat(web.post(team.coordinator(), stays + "/merge/" + id(goes), choices)).hasRedirectedUrl(stays);
	}

	private UUID contact(String partner, String address) {
		return Scope.of(team.site(), "test",
				() -> transaction
					.execute((status) -> jdbc.sql("select id from contact where partner_id = ? and email like ?")
						.params(UUID.fromString(id(partner)), address + "%")
						.query(UUID.class)
						.single()));
	}

	private int audited() {
		return Scope.of(team.site(), "test", () -> transaction.execute((status) -> jdbc.sql(
				"select count(*) from audit_entry where action = 'partner.merged' and case_id = ? and detail like '%Vilogia%'")
			.param(UUID.fromString(id(stays)))
			.query(Integer.class)
			.single()));
	}

	private void person(String partner, String name, String role, String email, String phone) {
		assertThat(web.post(team.coordinator(), partner + "/contacts", "name", name, "role", role, "email", email,
				"phone", phone))
			.hasStatus(302);
	}

	private String add(String... fields) {
		return web.post(team.coordinator(), "/partners/new", fields).getResponse().getRedirectedUrl();
	}

	private static String id(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

}
