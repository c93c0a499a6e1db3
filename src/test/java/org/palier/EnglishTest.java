package org.palier;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.organisation.Accounts;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.Readers;
import org.palier.platform.web.Texts;
import org.palier.workflow.Drawn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Each reads in their own language, whoever wrote. */
@PalierTest
class EnglishTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Accounts accounts;

	@Autowired
	Outbox outbox;

	@Autowired
	Readers readers;

	@Autowired
	Drawn drawn;

	@Autowired
	Texts texts;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	/** The coordinator, after choosing English and logging in again. */
	User camille;

	@BeforeEach
	void theCoordinatorReadsEnglish() {
		team = given.team();
		camille = english(team.coordinator());
	}

	@Test
	void theChoiceIsKeptWithTheAccount() {
		assertThat(web.page(camille, "/inbox")).contains("<html lang=\"en\"", "Nothing is pressing today",
				"lang=\"fr\">Français</button>");
		assertThat(web.page(team.director(), "/inbox")).contains("<html lang=\"fr\"", "Rien ne presse");
	}

	@Test
	void stepsFormsErrorsAndStoriesAreInEnglish() {
		var mission = mission(camille, "need", "");
		var task = web.task(mission, "user_describeNeed", camille);
		assertThat(web.page(camille, "/inbox")).contains("Describe the need", "yours, as site manager");
		assertThat(web.page(camille, task.href())).contains("Describe the need", "Tell in a few sentences",
				"What have you heard?", "Save the need");
		assertThat(Web.text(web.post(camille, task.href()))).contains("To put right before you go on:",
				"Write an answer here.");

		web.finish(camille, mission, "user_describeNeed", "title", "Charges", "words", "Mes charges ont doublé",
				"concerned", "Les locataires");

		assertThat(web.page(camille, "/missions/" + mission)).contains("Describe the need", "Gather the evidence",
				"Story of the mission", "Neighbourhood");
		assertThat(web.page(team.director(), "/missions/" + mission)).contains("Décrire le besoin",
				"Réunir les preuves");
		assertThat(web.page(camille, "/diagrams/need.bpmn")).contains("name=\"Gather the evidence\"")
			.doesNotContain("Réunir");
		assertThat(web.page(team.director(), "/diagrams/need.bpmn")).contains("name=\"Réunir les preuves\"");
		assertThat(web.page(camille, "/decisions/agreement-route")).contains("simple subsidy agreement",
				"Amount a year, in euros");
	}

	/**
	 * Titles that the house makes itself are kept in French, and read in both languages.
	 */
	@Test
	void whatWasWrittenDownIsSaidAgain() {
		var kept = Language.FRENCH.speak(() -> texts.get("support.title", "3", "Charges"));

		assertThat(Language.ENGLISH.speak(() -> drawn.title("support", kept))).isEqualTo("Resident no. 3 · Charges");
		assertThat(Language.FRENCH.speak(() -> drawn.title("support", kept))).isEqualTo(kept);
		assertThat(Language.ENGLISH.speak(() -> drawn.title("support", "Autrement"))).isEqualTo("Autrement");
		assertThat(Language.ENGLISH.speak(() -> drawn.said("Réunir les preuves"))).isEqualTo("Gather the evidence");
		assertThat(Language.ENGLISH.speak(() -> drawn.said("Un ancien nom"))).isEqualTo("Un ancien nom");
	}

	/** Two languages hold one number; a comma parts thousands only where it can. */
	@Test
	void numbersAreReadAsTheyAreWrittenThere() {
		var mission = mission(camille, "agreement", "Décidée");
		var contact = web.post(camille, "/partners/new", "name", "Ville de " + team.siteName(), "nature", "PRIVATE")
			.getResponse()
			.getRedirectedUrl();
		web.post(camille, contact + "/contacts", "name", "Jo Smith", "role", "Officer", "email",
				UUID.randomUUID() + "@ville.example");
		var person = web.page(camille, contact).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		web.finish(camille, mission, "user_frameBudget", "approver", person, "doors", "1,200", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38.50", "amountAsked", "9,000.50");

		assertThat(web.page(camille, "/missions/" + mission + "/record")).contains("€9,000.50", "1,200");
		assertThat(web.page(team.director(), "/missions/" + mission + "/record")).contains("9\u202f000,50\u00a0€");
	}

	@Test
	void aPartnerReadsMailAndPageInTheirOwnLanguage() {
		var mission = mission(team.coordinator(), "agreement", "Décidée");
		var jo = contact("Jo Smith", "ENGLISH");
		outForApproval(mission, jo.id());

		var letter = mailbox.last(jo.email());
		assertThat(letter.subject()).isEqualTo("Agreement “Charges”: we await your answer");
		assertThat(letter.text()).contains("Hello Jo Smith,", "approve, ask for a change, or decline");
		assertThat(letter.html()).contains("<html lang=\"en\"");
		var guest = mailbox.open(jo.email());
		assertThat(guest.reads()).contains("<html lang=\"en\"", "I approve this agreement", "Approve the agreement");

		guest.answers("choice", "CHANGE", "reason", "More doors", "yourName", "Jo Smith");

		assertThat(guest.reads()).contains("Thank you, your answer has been saved", "Change asked for");
		assertThat(mailbox.last(jo.email()).subject()).isEqualTo("Your answer about “Charges” is saved");
		assertThat(mailbox.last(team.director().email()).subject())
			.isEqualTo("Changement demandé\u00a0: «\u00a0Charges\u00a0»");
		assertThat(mailbox.last(camille.email()).subject()).isEqualTo("Change asked for: “Charges”");
	}

	/** The agreement itself is a French document, whoever starts it. */
	@Test
	void documentsAreFrench() {
		var mission = mission(camille, "agreement", "Décidée");
		var helene = contact("Hélène Marchand", "FRENCH");
		web.finish(camille, mission, "user_frameBudget", "approver", helene.id(), "doors", "300", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38.50", "amountAsked", "6,000");

		var form = HtmlUtils.htmlUnescape(web.page(camille, web.task(mission, "user_writeAgreement", camille).href()));

		assertThat(form).contains("6\u00a0000\u00a0€", "Énergie et charges").doesNotContain("Energy and charges");
	}

	@Test
	void aPartnerMayChangeTheLanguageOfTheirPage() {
		var mission = mission(team.coordinator(), "agreement", "Décidée");
		var helene = contact("Hélène Marchand", "FRENCH");
		outForApproval(mission, helene.id());
		var guest = mailbox.open(helene.email());
		assertThat(guest.reads()).contains("J’approuve cette convention", "lang=\"en\">English</button>");

		assertThat(guest.posts(guest.address() + "/language", java.util.Map.of(), "to", "en")).hasStatus(302);

		assertThat(guest.reads()).contains("I approve this agreement");
		assertThat(Scope.of(team.site(), "test", () -> readers.of(helene.email()))).isEqualTo(Language.ENGLISH);
	}

	/**
	 * What is put into a mailbox is worded for its owner, even in somebody else's
	 * request.
	 */
	@Test
	void theWriterOfAMailDoesNotChooseItsLanguage() {
		var to = team.director().email();
		Scope.of(team.site(), "test", () -> Language.ENGLISH.speak(() -> transaction.execute((status) -> outbox.put(
				"test:" + to, to,
				() -> new Mail(team.site(), null, to, Language.current().name(), java.util.List.of(), null, null)))));

		assertThat(mailbox.last(to).subject()).isEqualTo("FRENCH");
	}

	private User english(User person) {
		assertThat(web.post(person, "/language", "to", "en", "back", "/inbox")).hasRedirectedUrl("/inbox");
		return accounts.loadUserByUsername(person.email());
	}

	private UUID mission(User coordinator, String phase, String history) {
		var fields = phase.equals("need")
				? new String[] { "neighbourhood", team.neighbourhood().toString(), "title", "Charges", "theme",
						"ENERGY" }
				: new String[] { "neighbourhood", team.neighbourhood().toString(), "title", "Charges", "theme",
						"ENERGY", "phase", phase, "history", history, "doors", "300" };
		return UUID
			.fromString(String.valueOf(web.post(coordinator, "/missions/new", fields).getResponse().getRedirectedUrl())
				.replaceAll(".*/", ""));
	}

	private Contact contact(String name, String language) {
		var email = UUID.randomUUID() + "@ville.example";
		var partner = web.post(team.coordinator(), "/partners/new", "name", "Ville " + email, "nature", "PRIVATE")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", "Officer", "email", email, "language",
				language);
		var page = web.page(team.coordinator(), String.valueOf(partner));
		return new Contact(page.replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1"), email);
	}

	private void outForApproval(UUID mission, String contact) {
		var coordinator = team.coordinator();
		web.finish(coordinator, mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		web.finish(coordinator, mission, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

	private record Contact(String id, String email) {
	}

}
