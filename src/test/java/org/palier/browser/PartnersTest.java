package org.palier.browser;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;

/** The partners of a site manager, as she sees them. */
class PartnersTest extends BrowserTest {

	Given.Team team;

	String town;

	Visitor camille;

	@BeforeEach
	void aTownWithItsPeople() {
		team = given.team();
		town = add("name", "Ville de Lille", "nature", "PUBLIC_BODY", "kind", "TOWN", "siret", "215 903 501 00017",
				"street", "Place Augustin-Laurent", "postcode", "59000", "town", "Lille", "note",
				"Le conseil vote tous les deux mois ; prévenir le secrétariat général trois semaines avant.");
		person(town, "Hélène Marchand", "Élue à la politique de la ville", "helene.marchand@ville-de-lille.example");
		person(town, "Karim Bensaïd", "Secrétaire général", "karim.bensaid@ville-de-lille.example");
		camille = visitor(team.coordinator());
	}

	@Test
	void theListIsSearchedWithATypo() {
		add("name", "Vilogia", "nature", "PRIVATE", "kind", "LANDLORD");
		camille.open("/partners").sees("2 organisations").looksFine("partners-list");
		camille.fill("q", "marchnad").press("Rechercher").sees("Une organisation correspond").sees("Ville de Lille");
		camille.fill("q", "rien de tel").press("Rechercher").sees("Rien ne correspond").looksFine("partners-none");
		camille.open("/partners?archived=true").sees("Rien dans les archives");
	}

	@Test
	void aPartnersPageHoldsWhatThereIsToKnow() {
		var contact = web.page(team.coordinator(), town).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		budget(contact);
		camille.open(town).sees("Punaises de lit").sees("en préparation").looksFine("partner-page");
		camille.press("Noter").sees("À corriger").looksFine("partner-note-wrong");
		camille.fill("words", "Rappeler en mars").press("Noter").sees("C’est noté").sees("Rappeler en mars");
		camille.find("summary:has-text('Archiver')").click();
		camille.looksFine("partner-archiving");
		camille.open(town + "/edit").fill("siret", "123").fill("postcode", "5900").press("Enregistrer");
		camille.sees("Ce SIRET n’existe pas").looksFine("partner-edit-wrong");
		camille.open(town + "/contacts").fill("phone", "12").press("Ajouter une personne");
		camille.sees("Ce numéro ne peut pas").looksFine("partner-contact-wrong");
	}

	@Test
	void twoOfOneAreComparedAndMerged() {
		var other = add("name", "Ville de Lille (mairie)", "nature", "PUBLIC", "siret", "215 903 501 00017", "town",
				"Lille");
		person(other, "Hélène Marchand", "Adjointe", "helene.marchand@ville-de-lille.example");
		camille.open("/partners/duplicates").seesTitle("Un doublon possible").looksFine("partner-duplicates");
		camille.open(other + "/merge?q=vile").looksFine("partner-choose");
		camille.open("/partners/duplicates").follow("Comparer").seesTitle("Réunir").looksFine("partner-merge");
		camille.press("Réunir les deux fiches").sees("Il n’y a plus qu’une fiche").looksFine("partner-merged");
		camille.open(other).seesTitle("Ville de Lille").sees("a été réuni avec");
		camille.open("/partners/duplicates").seesTitle("Aucun doublon en vue").looksFine("partner-no-duplicates");
	}

	@Test
	void aFileIsLookedAtBeforeItIsBroughtIn() {
		camille.open("/partners/import").looksFine("partner-import");
		camille.press("Voir ce qui va changer").sees("Choisissez un fichier").looksFine("partner-import-wrong");
		camille.find("#file").setInputFiles(new FilePayload("partenaires de Lille.csv", "text/csv", """
				Organisation;Nature;Ville;Personne;Fonction;Mail
				Ville de Lille;;;Hélène Marchand;Adjointe;helene.marchand@ville-de-lille.example
				Vilogia;Organisme privé;Villeneuve-d’Ascq;Luc Petit;Directeur de la proximité;luc@vilogia.example
				CAF du Nord;;Lille;;;
				""".getBytes(StandardCharsets.UTF_8)));
		camille.press("Voir ce qui va changer").seesTitle("Importer ces 3 lignes").looksFine("partner-preview");
		camille.press("Enregistrer ces changements").sees("C’est enregistré").looksFine("partner-imported");
		camille.open("/partners").sees("Vilogia");
	}

	private void budget(String contact) {
		var mission = UUID.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood",
				team.neighbourhood().toString(), "title", "Punaises de lit", "theme", "PESTS", "phase", "agreement",
				"history", "Besoin étudié", "doors", "620")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
	}

	private String add(String... fields) {
		return web.post(team.coordinator(), "/partners/new", fields).getResponse().getRedirectedUrl();
	}

	private void person(String partner, String name, String role, String email) {
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", role, "email", email);
	}

}
