package org.palier.partner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Partners as files: out, looked at, and in again. */
@PalierTest
class PartnerExchangeTest {

	private static final String HEADINGS = "Organisation;Type;Nature;SIRET;Code postal;Ville;Personne;Fonction;Mail;Téléphone;Langue;Accord du\r\n";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	Given.Team team;

	@BeforeEach
	void aSite() {
		team = given.team();
	}

	@Test
	void nothingIsWrittenBeforeItIsConfirmedAndASecondTimeNothingIsNew() {
		var file = HEADINGS
				+ "Ville de Lille;Ville, commune;organisme public, avec un conseil qui delibere;215 903 501 00017;59000;Lille;Jeanne Leroy;Adjointe;jeanne@ville.example;+33 6 12 34 56 78;Français;12/03/2025\r\n"
				+ "Ville de Lille;;;;;;Karim Ba;Chargé de mission;karim@ville.example;;;\r\n"
				+ "Vilogia;Bailleur social;Organisme privé;;;;;;;;;\r\n";
		var preview = send(file.getBytes(StandardCharsets.UTF_8));
		assertThat(web.page(team.coordinator(), preview)).contains("Importer ces 3 lignes", "nouvelle : 3",
				"Jeanne Leroy", "Nouvelle personne");
		assertThat(web.page(team.coordinator(), "/partners")).doesNotContain("Vilogia");

		confirm(preview);
		assertThat(web.page(team.coordinator(), "/partners")).contains("2 organisations", "Vilogia", "2 personnes");
		assertThat(web.page(team.coordinator(), "/partners?q=jeanne")).contains("Ville de Lille");
		assertThat(web.page(team.coordinator(), preview)).contains("rien à enregistrer", "inchangée : 3");
		confirm(preview);
		assertThat(web.page(team.coordinator(), "/partners")).contains("2 organisations", "2 personnes");
	}

	@Test
	void aSecondImportCorrectsAndNeverDoubles() {
		confirm(send((HEADINGS
				+ "Ville de Lille;;Organisme public, sans conseil;;;;Jeanne Leroy;Adjointe;jeanne@ville.example;;;\r\n")
			.getBytes(StandardCharsets.UTF_8)));
		var preview = send((HEADINGS
				+ "VILLE DE LILLE;;;;59000;Lille;Jeanne Leroy;Maire;JEANNE@ville.example;06 12 34 56 78;;\r\n")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(web.page(team.coordinator(), preview)).contains("corrigée : 1",
				"Corrige : Code postal, Fonction, Téléphone, Ville");
		confirm(preview);
		var page = web.page(team.coordinator(), "/partners?q=lille");
		assertThat(page).contains("Une organisation", "1 personne");
	}

	@Test
	void whatIsExportedComesBackUnchanged() {
		confirm(send((HEADINGS
				+ "'=1+1 & <b>Fils</b>;Autre;Organisme privé;;;Été;-Zoé;@x;zoe@x.example;+32 2 511 45 11;anglais;12/03/2025\r\n"
				+ "Seule;;Organisme privé;;;;;;;;;\r\n")
			.getBytes(StandardCharsets.UTF_8)));
		for (var format : List.of("csv", "xlsx")) {
			var exported = web.get(team.coordinator(), "/partners/export." + format);
			assertThat(exported).hasStatusOk();
			assertThat(exported.getResponse().getHeader("Content-Disposition")).contains("partenaires-", format);
			var content = exported.getResponse().getContentAsByteArray();
			var preview = send(content);
			assertThat(web.page(team.coordinator(), preview)).contains("inchangée : 2",
					"=1+1 &amp; &lt;b&gt;Fils&lt;/b&gt;");
			if (format.equals("csv")) {
				assertThat(new String(content, StandardCharsets.UTF_8)).contains("'=1+1 & <b>Fils</b>", "'-Zoé", "'@x",
						"'+32");
			}
		}
		assertThat(new String(
				web.get(team.coordinator(), "/partners/export.csv?q=seule").getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8))
			.contains("Seule")
			.doesNotContain("Fils");
		assertThat(web.get(team.coordinator(), "/partners/export.pdf")).hasStatus(404);
	}

	@Test
	void eachRejectedLineSaysWhyAndCanBeTakenAway() {
		var preview = send((HEADINGS + "Ville de Lille;Planète;Organisme privé;123;590;;;;;;;\r\n"
				+ "Vilogia;;;;;;;;;;;\r\n" + "CAF;;Organisme privé;;;;Jean;;jean;06 12;klingon;hier\r\n"
				+ "ARS;;Organisme privé;;;Lille;;;;;;\r\nARS;;;;;Roubaix;;;;;;\r\n"
				+ "\"<script>alert(1)</script>\";;Organisme privé;;;;;;;;;\r\n")
			.getBytes(Charset.forName("windows-1252")));
		assertThat(web.page(team.coordinator(), preview)).contains("rejetée : 4", "nouvelle : 2", "Ligne 2",
				"Type : « Planète » n’est pas dans la liste.", "SIRET : Ce SIRET n’existe pas", "Code postal : Écrivez",
				"Nature : Choisissez", "Fonction : Écrivez", "Mail : Écrivez une adresse", "Téléphone : Ce numéro",
				"Langue : « klingon »", "Accord du : écrivez", "La ligne 5 dit autre chose : Ville.",
				"&lt;script&gt;alert(1)");
		confirm(preview);
		assertThat(web.page(team.coordinator(), "/partners")).contains("2 organisations", "ARS", "&lt;script&gt;");
		var rejected = text(web.get(team.coordinator(), preview + "/rejected.csv"));
		assertThat(rejected.lines()).hasSize(5);
		assertThat(rejected).contains("Motif du rejet", "Planète", "klingon");
		assertThat(web.get(team.coordinator(), preview + "/rejected.xlsx")).hasStatusOk();
		assertThat(web.get(given.another(team.site(), Role.COORDINATOR), preview)).hasStatus(404);
	}

	@Test
	void aNumberThatIsTakenAsksForTheSameName() {
		confirm(send((HEADINGS + "Ville de Lille;;Organisme privé;21590350100017;;;;;;;;\r\n")
			.getBytes(StandardCharsets.UTF_8)));
		assertThat(web.page(team.coordinator(), send(
				(HEADINGS + "Mairie;;Organisme privé;21590350100017;;;;;;;;\r\n").getBytes(StandardCharsets.UTF_8))))
			.contains("déjà celui de « Ville de Lille »");
	}

	@Test
	void whoConfirmsConfirmsWhatTheySaw() {
		var preview = send((HEADINGS + "Vilogia;;Organisme privé;;;;;;;;;\r\n").getBytes(StandardCharsets.UTF_8));
		var seal = seal(preview);
		web.post(team.coordinator(), "/partners/new", "name", "Vilogia", "nature", "PUBLIC");
		assertThat(web.post(team.coordinator(), preview, "seal", seal)).hasStatus(302);
		assertThat(web.page(team.coordinator(), preview)).contains("corrigée : 1");
		assertThat(web.page(team.coordinator(), "/partners?nature=PUBLIC")).contains("Vilogia");
	}

	@Test
	void whatIsNoTableIsSaidSo() {
		for (var wrong : List.of("", "Nom;Prénom\r\nx;y\r\n", "Organisation\r\n")) {
			assertThat(upload(wrong.getBytes(StandardCharsets.UTF_8))).hasStatusOk()
				.bodyText()
				.contains("class=\"error\"");
		}
	}

	private void confirm(String preview) {
		assertThat(web.post(team.coordinator(), preview, "seal", seal(preview))).hasRedirectedUrl(preview);
	}

	private String seal(String preview) {
		return web.page(team.coordinator(), preview).replaceAll("(?s).*name=\"seal\" value=\"(\\w+)\".*", "$1");
	}

	private String send(byte[] content) {
		var result = upload(content);
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), () -> Web.text(result));
	}

	private MvcTestResult upload(byte[] content) {
		return mvc.post()
			.uri("/partners/import")
			.multipart()
			.file("file", content)
			.with(user(team.coordinator()))
			.with(csrf())
			.exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
