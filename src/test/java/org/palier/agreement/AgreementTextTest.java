package org.palier.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.partner.Partners;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The text of an agreement, written and rewritten in its form. */
@PalierTest
class AgreementTextTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	AgreementService service;

	@Autowired
	Partners partners;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void theFormStartsFromTheModelThatFits() {
		var page = write(started());

		assertThat(page).contains("Subvention, texte simple, version 1", "Article 1. Objet", "Article 10. Protection",
				"6 000 €", "value=\"subsidy-simple-1\"");
	}

	@Test
	void anotherModelRewritesTheText() {
		var started = started();
		var form = started.task("user_writeAgreement", team.coordinator());

		assertThat(read(form + "&model=service-full-1")).contains("Facturation et paiement",
				"Responsabilité et assurance");
		assertThat(read(form + "&model=landlord-1:WASTE")).contains("1388 bis", "Gestion des déchets");
		assertThat(read(form + "&model=nothing-9")).contains("Subvention, texte simple");
	}

	@Test
	void articlesAreMovedAddedTakenOutAndPutBackWithoutSendingAnything() {
		var started = started();
		var typed = AgreementText.saying("object", "Mes mots");

		assertThat(order(edit(started, "down-0", typed))).startsWith("context", "object", "amount");
		assertThat(order(edit(started, "up-0", typed))).startsWith("object", "context");
		assertThat(edit(started, "down-0", typed)).contains("L’article est descendu.", "Mes mots");
		assertThat(order(edit(started, "remove-0", typed))).startsWith("object");
		assertThat(edit(started, "restore-0", typed)).contains("soutient la mission").doesNotContain("Mes mots");
		var added = edit(started, "add", typed);
		assertThat(added).contains("Article 11. Nouvel article", "Écrivez le nouvel article ici.");
		assertThat(order(added)).hasSize(11);
		var free = order(added).get(10);
		var eleven = with(typed, "clauses[10].key", free, "clauses[10].title", "Presse", "clauses[10].text", "Rien");
		assertThat(edit(started, "up-10", eleven)).contains("Article 10. Presse");
		assertThat(order(edit(started, "remove-10", eleven))).hasSize(10);
		assertThat(edit(started, "rubbish-99", eleven)).contains("Presse");
		assertThat(edit(started, "up-99", eleven)).contains("Presse");
		assertThat(web.steps(started.mission)).contains("user_writeAgreement");
	}

	@Test
	void whatIsKeptForLaterIsThereLater() {
		var started = started();

		assertThat(edit(started, "keep", AgreementText.saying("object", "Pas encore fini"))).contains("C’est gardé.");

		assertThat(write(started)).contains("Pas encore fini");
	}

	@Test
	void aMissingArticleBlocksAndIsNamed() {
		var started = started();
		var form = started.task("user_writeAgreement", team.coordinator());

		for (int i = 0; i < WriteAgreement.MANDATORY.size(); i++) {
			var key = WriteAgreement.MANDATORY.get(i);
			var emptied = web.post(team.coordinator(), form, AgreementText.saying(key, "  "));
			assertThat(emptied).as(key).hasStatusOk();
			assertThat(text(Web.text(emptied))).as(key)
				.containsOnlyOnce("href=\"#clauses" + i + ".text\"")
				.contains("Sans lui, la convention ne peut pas partir.");
		}
		var left = new ArrayList<>(List.of(AgreementText.saying()));
		left.subList(22, 26).clear();
		assertThat(text(Web.text(web.post(team.coordinator(), form, left.toArray(String[]::new)))))
			.contains("Il manque l’article « Comptabilité »");
		assertThat(text(Web.text(web.post(team.coordinator(), form)))).contains("Il manque l’article « Objet »",
				"Il manque l’article « Évaluation »");
		assertThat(web.steps(started.mission)).contains("user_writeAgreement");
	}

	@Test
	void aFreeArticleHasATitleAndAText() {
		var started = started();
		var form = started.task("user_writeAgreement", team.coordinator());

		assertThat(text(Web
			.text(web.post(team.coordinator(), form, with(AgreementText.saying(), "clauses[10].title", "Presse")))))
			.contains("Écrivez l’article « Presse », ou retirez-le.");
		assertThat(text(Web
			.text(web.post(team.coordinator(), form, with(AgreementText.saying(), "clauses[10].text", "Un mot")))))
			.contains("Donnez un titre à cet article.");
		assertThat(web.post(team.coordinator(), form,
				with(AgreementText.saying(), "clauses[10].title", "", "clauses[10].text", "")))
			.hasStatus(302);
		assertThat(Scope.system("test", () -> service.get(id(started.mission)).text()).clauses()).hasSize(10);
	}

	@Test
	void theOldTextStandsBesideTheNewOne() {
		var out = sentBack();
		var coordinator = web.page(team.coordinator(), task(out.mission));
		assertThat(coordinator).contains("Ce qui change depuis la version 1", "Rien n’a changé.");

		web.finish(team.coordinator(), out.mission, "user_writeAgreement",
				AgreementText.saying("amount", "Six mille euros, <b>tout compris</b>"));
		var director = text(web.page(team.director(), web.task(out.mission, "user_validate", team.director()).href()));
		assertThat(director)
			.contains("Le texte change.", "[ajouté : ", "Six mille euros", "[retiré : ", "<del>", "<ins>")
			.doesNotContain("<b>tout compris");
		web.finish(team.director(), out.mission, "user_validate", "choice", "VALIDATED");

		assertThat(text(mailbox.open(out.email).reads())).contains("Ce qui change depuis la version 1",
				"Six mille euros", "Les accords donnés à la version précédente ne valent pas");
	}

	@Test
	void theFirstTextIsComparedWithNothing() {
		var out = new AgreementOut(web, team);

		assertThat(mailbox.open(out.email).reads()).doesNotContain("Ce qui change depuis");
	}

	@Test
	void anApprovalOfAnOtherTextDoesNotCount() {
		var two = new TwoApprovers();
		two.secondAsksForAChange();
		web.finish(team.coordinator(), two.mission, "user_writeAgreement",
				AgreementText.saying("duration", "Deux ans"));
		web.finish(team.director(), two.mission, "user_validate", "choice", "VALIDATED");

		assertThat(mailbox.last(two.first).subject()).contains("votre réponse est attendue");
		assertThat(approver(two.mission)).isEqualTo(two.first);
	}

	@Test
	void anApprovalCountsWhenOnlyTheFormattingChanged() {
		var two = new TwoApprovers();
		two.secondAsksForAChange();
		web.finish(team.coordinator(), two.mission, "user_writeAgreement",
				AgreementText.saying("duration", "Ce que  dit\n\nl’article duration"));
		var director = web.page(team.director(), web.task(two.mission, "user_validate", team.director()).href());
		assertThat(director).contains("Seule la mise en forme change. Les accords déjà donnés restent valables.");
		web.finish(team.director(), two.mission, "user_validate", "choice", "VALIDATED");

		assertThat(approver(two.mission)).isEqualTo(two.second);
		assertThat(text(mailbox.open(two.second).reads())).contains("Seule la mise en forme change");
		mailbox.open(two.second).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		assertThat(web.steps(two.mission)).contains("user_countersign");
	}

	/** The text may be the same: what it costs is not. */
	@Test
	void anotherBudgetIsAnotherText() {
		var out = sentBack("DECLINE");
		web.finish(team.coordinator(), out.mission, "user_handleRefusal", "choice", "BUDGET", "reason", "Moins cher");
		web.finish(team.coordinator(), out.mission, "user_frameBudget", "approver", out.contact, "doors", "300",
				"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours",
				"24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "5000");

		assertThat(text(web.page(team.coordinator(), task(out.mission)))).contains("Le texte change.",
				"Annexe. Le budget", "Montant demandé au commanditaire");
	}

	private AgreementStarted started() {
		var started = new AgreementStarted(web, team);
		web.finish(team.coordinator(), started.mission, "user_frameBudget", "approver", started.contact, "doors", "300",
				"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours",
				"24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		return started;
	}

	private AgreementOut sentBack() {
		var out = sentBack("CHANGE");
		web.finish(team.coordinator(), out.mission, "user_handleChange", "choice", "REWRITE", "answer", "Oui");
		return out;
	}

	private AgreementOut sentBack(String choice) {
		var out = new AgreementOut(web, team);
		mailbox.open(out.email).answers("choice", choice, "reason", "Un mot", "yourName", "Hélène Marchand");
		return out;
	}

	private String write(AgreementStarted started) {
		return read(started.task("user_writeAgreement", team.coordinator()));
	}

	private String read(String address) {
		return text(web.page(team.coordinator(), address));
	}

	private String edit(AgreementStarted started, String button, String... fields) {
		var result = web.post(team.coordinator(), started.task("user_writeAgreement", team.coordinator()),
				with(fields, "edit", button));
		assertThat(result).hasStatusOk();
		return text(Web.text(result));
	}

	/** Keys of the articles, as the page has them. */
	private static List<String> order(String page) {
		return Pattern.compile("name=\"clauses\\[\\d+]\\.key\" value=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static String[] with(String[] fields, String... more) {
		var all = new ArrayList<>(Arrays.asList(fields));
		all.addAll(Arrays.asList(more));
		return all.toArray(String[]::new);
	}

	private String task(UUID mission) {
		return web.task(mission, "user_writeAgreement", team.coordinator()).href();
	}

	private UUID id(UUID mission) {
		return Scope.system("test", () -> service.caseOf(mission)).orElseThrow();
	}

	private String approver(UUID mission) {
		return Scope.system("test",
				() -> service.get(id(mission)).nextApprover().map((contact) -> email(contact)).orElse(""));
	}

	private String email(UUID contact) {
		return partners.contact(contact).orElseThrow().email();
	}

	/** With the spaces that anybody sees. */
	private static String text(String page) {
		return page.replace("&#39;", "'")
			.replace("&nbsp;", " ")
			.replace("&euro;", "€")
			.replace('\u00a0', ' ')
			.replace('\u202f', ' ');
	}

	/** An agreement that one has approved, then another. */
	private final class TwoApprovers {

		final String first;

		final String second = "elu." + UUID.randomUUID() + "@ville.example";

		final UUID mission;

		TwoApprovers() {
			var started = new AgreementStarted(web, team);
			first = started.email;
			mission = started.mission;
			var partner = web
				.post(team.coordinator(), "/partners/new", "name", "Ville de Roubaix", "nature", "PUBLIC_BODY")
				.getResponse()
				.getRedirectedUrl();
			web.post(team.coordinator(), partner + "/contacts", "name", "Yann Le Goff", "role", "Élu", "email", second);
			var page = web.page(team.coordinator(), partner);
			var contact = page.substring(page.indexOf(second)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
			web.finish(team.coordinator(), mission, "user_frameBudget", "approver", started.contact, "nextApprover",
					contact, "doors", "300", "openedShare", "50", "minutesPerDoor", "15", "pairs", "4",
					"preparationHours", "20", "trainingHours", "24", "coordinationHours", "40", "hourlyCost", "38,50",
					"amountAsked", "6000");
			web.finish(team.coordinator(), mission, "user_writeAgreement", AgreementText.saying());
			web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
		}

		void secondAsksForAChange() {
			mailbox.open(first).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
			mailbox.open(second).answers("choice", "CHANGE", "reason", "La durée", "yourName", "Yann Le Goff");
			web.finish(team.coordinator(), mission, "user_handleChange", "choice", "REWRITE", "answer", "Oui");
		}

	}

}
