package org.palier.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A budget as those meet it who frame it, read it and decide by it. */
class BudgetPagesTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementStarted agreement;

	String landlord;

	@BeforeEach
	void aMissionThatLooksForASponsor() {
		team = given.team();
		agreement = new AgreementStarted(web, team);
		landlord = web
			.post(team.coordinator(), "/partners/new", "name", "Bailleur du Nord", "kind", "LANDLORD", "nature",
					"PRIVATE")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", "");
	}

	@Test
	void theCostInForceOnTheFirstDayIsUsedAndSaid() {
		cost("VOISIN", "2026-01-01", "24");
		cost("COORDINATOR", "2026-01-01", "37");
		cost("VOISIN", "2027-01-01", "25");

		assertThat(computed("hourlyCost", "", "start", "2026-12-31")).contains("24 € pour un·e Voisin·e, 37 €",
				"6 256 €");
		assertThat(computed("hourlyCost", "", "start", "2027-01-01")).contains("25 € pour un·e Voisin·e", "6 455 €",
				"depuis le 1er janvier 2027");
		assertThat(computed("hourlyCost", "", "start", "2025-12-31")).contains("n’a pas encore de coûts horaires");
	}

	@Test
	void aSavedBudgetKeepsItsCosts() {
		cost("VOISIN", "2026-01-01", "24");
		cost("COORDINATOR", "2026-01-01", "37");
		frame("hourlyCost", "", "start", "2026-12-31");
		cost("VOISIN", "2026-01-01", "99");

		assertThat(budget()).contains("24 € pour un·e Voisin·e", "6 256 €").doesNotContain("99 €");
	}

	@Test
	void aContractSaysWhetherItsHoursAreEnough() {
		contract(0, 19);
		contract(1, 12);

		assertThat(computed("monthlyHours", "17")).contains("19 h par mois, donc 21,92 h", "assez",
				"12 h par mois, donc 13,85 h", "il manque 5,53 h");
	}

	@Test
	void whatIsTypedWronglyIsShownAgain() {
		var page = posted("otherCosts", "douze", "funders[0].partner", landlord, "start", "demain");

		assertThat(page).contains("value=\"douze\"", "value=\"demain\"", "À corriger");
		assertThat(posted("funders[0].partner", landlord)).contains("Écrivez le montant", "demandé ou accordé",
				"value=\"" + landlord + "\" selected");
		assertThat(posted("funders[0].partner", landlord, "funders[0].amount", "100", "funders[0].status", "ASKED",
				"funders[1].partner", landlord, "funders[1].amount", "100", "funders[1].status", "ASKED"))
			.contains("Ce partenaire paie déjà");
	}

	/** The cost is 9 201,50 €, and 20 % of it are our own. */
	@Test
	void severalPayAndTheGapIsSaid() {
		assertThat(computed("ownShare", "20", "amountAsked", "4 000", "funders[0].partner", landlord,
				"funders[0].amount", "3 000", "funders[0].status", "AGREED"))
			.contains("1 840,30 €", "7 361,20 €", "7 000 €", "361,20 €");

		frame("ownShare", "20", "amountAsked", "4 000", "funders[0].partner", landlord, "funders[0].amount", "3 000",
				"funders[0].status", "AGREED", "inKind", "500");
		assertThat(budget()).contains("Bailleur du Nord", "accordé", "74 · Subventions d’exploitation",
				"Ressources propres affectées à l’action", "Reste à financer", "9 201,50 €", "9 701,50 €");
		assertThat(told()).contains("plusieurs financeurs", "convention à plusieurs financeurs", "obligatoire",
				"direction territoriale");
	}

	@Test
	void theDirectorReadsWhichWayItGoes() {
		frame("amountAsked", "60 000");
		write();

		assertThat(plain(web.page(team.director(), agreement.task("user_validate", team.director())))).contains(
				"Le chemin de cette convention", "convention de subvention complète", "tête de réseau", "nécessaire");
		assertThat(told()).contains("tête de réseau", "Voir la convention");
	}

	@Test
	void theNetworkSignsWhatIsLarge() {
		frame("amountAsked", "60 000");
		write();
		web.finish(team.director(), agreement.mission, "user_validate", "choice", "VALIDATED");
		var partner = mailbox.open(agreement.email);
		partner.answers("choice", "APPROVE", "yourName", "H. Marchand");
		partner.answers("choice", "APPROVE", "yourName", "H. Marchand", "code", mailbox.code(agreement.email));
		var network = given.another(team.site(), Role.NETWORK);
		var task = agreement.task("user_countersign", network);

		assertThat(web.get(team.director(), task)).hasStatus(404);
		assertThat(web.page(network, "/inbox")).contains("Contresigner");
		web.finish(network, agreement.mission, "user_countersign", "signature", "Antoine Réseau");
		assertThat(web.steps(agreement.mission)).doesNotContain("user_countersign");
	}

	@Test
	void versionsStandSideBySide() {
		frame();
		write();
		web.finish(team.director(), agreement.mission, "user_validate", "choice", "VALIDATED");
		mailbox.open(agreement.email).answers("choice", "DECLINE", "reason", "Trop cher", "yourName", "H. Marchand");
		web.finish(team.coordinator(), agreement.mission, "user_handleRefusal", "choice", "BUDGET", "reason", "Oui");
		frame("minutesPerDoor", "12", "amountAsked", "7 500", "materials", "120");

		var coordinator = visitor(team.coordinator());
		coordinator.open(address()).seesTitle("Budget de «\u00a0Punaises de lit\u00a0»").looksFine("agreement-budget");
		assertThat(budget()).contains("≠ modifié", "+ ajouté", "= pareil", "Version 1", "Version 2",
				"Camille Responsable");
		assertThat(web.get(team.coordinator(), address() + "?from=1&to=7")).hasStatus(404);
	}

	/** As the ground left it: without what came later, and brought here by V92. */
	@Test
	void anOlderBudgetIsItsFirstVersion() throws IOException {
		frame();
		var migration = new String(getClass().getResourceAsStream("/db/migration/V92__budget.sql").readAllBytes(),
				StandardCharsets.UTF_8);
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			jdbc.sql("""
					update agreement set route = null, budgets = '[]', budget = budget - array['kind', 'start',
						'monthlyHours', 'materials', 'premises', 'ownShare', 'inKind', 'funders', 'rates']
					where mission_id = ?""").param(agreement.mission).update();
			jdbc.sql(
					migration.substring(migration.indexOf("update agreement")).replace(";", "") + " and budgets = '[]'")
				.update();
		}));

		assertThat(budget()).contains("Version 1", "9 201,50 €", "Une seule version");
		write();
		web.finish(team.director(), agreement.mission, "user_validate", "choice", "VALIDATED");
		mailbox.open(agreement.email).answers("choice", "APPROVE", "yourName", "H. Marchand");
		web.finish(team.director(), agreement.mission, "user_countersign", "signature", "D. Directrice");
		assertThat(web.steps(agreement.mission)).doesNotContain("user_countersign");
	}

	@Test
	void everyPageLooksFine() {
		contract(0, 19);
		contract(1, 12);
		var coordinator = visitor(team.coordinator());
		coordinator.open("/costs").looksFine("costs-empty");
		coordinator.press("Enregistrer ce coût").sees("À corriger");
		cost("VOISIN", "2026-01-01", "24,10");
		cost("COORDINATOR", "2026-01-01", "37,33");
		cost("VOISIN", "2027-09-01", "25,15");
		coordinator.open("/costs").sees("en vigueur").looksFine("costs");
		visitor(team.director()).open("/decisions/agreement-route").looksFine("agreement-route");
		coordinator.open(agreement.task("user_frameBudget", team.coordinator()));
		coordinator.fill("approver", agreement.contact).fill("amountAsked", "9 000").press("Calculer");
		coordinator.sees("24,10").sees("il manque").looksFine("agreement-frame-budget-costs");
	}

	private void cost(String role, String day, String amount) {
		assertThat(web.post(team.coordinator(), "/costs", "role", role, "fromDay", day, "amount", amount))
			.hasStatus(302);
	}

	private void contract(int voisin, int hours) {
		Scope.system("test",
				() -> transaction
					.executeWithoutResult((status) -> jdbc.sql("update person set monthly_hours = ? where id = ?")
						.params(hours, team.voisins().get(voisin).id())
						.update()));
	}

	private String computed(String... fields) {
		return posted(Stream.concat(Stream.of("compute", "yes"), Stream.of(fields)).toArray(String[]::new));
	}

	private String posted(String... fields) {
		var result = web.post(team.coordinator(), agreement.task("user_frameBudget", team.coordinator()),
				fields(fields));
		assertThat(result).hasStatusOk();
		return plain(org.palier.Web.text(result));
	}

	private void frame(String... fields) {
		web.finish(team.coordinator(), agreement.mission, "user_frameBudget", fields(fields));
	}

	private void write() {
		web.finish(team.coordinator(), agreement.mission, "user_writeAgreement", AgreementText.saying());
	}

	private String[] fields(String... others) {
		var fields = new ArrayList<>(List.of("approver", agreement.contact, "doors", "620", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "9 000"));
		for (int i = 0; i < others.length; i += 2) {
			int at = fields.indexOf(others[i]);
			if (at >= 0) {
				fields.set(at + 1, others[i + 1]);
			}
			else {
				fields.addAll(List.of(others[i], others[i + 1]));
			}
		}
		return fields.toArray(String[]::new);
	}

	private String address() {
		return "/budgets/" + Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select id from agreement where mission_id = ?")
					.param(agreement.mission)
					.query(java.util.UUID.class)
					.single()));
	}

	private String budget() {
		return plain(web.page(team.coordinator(), address()));
	}

	/** What the mission's page says. */
	private String told() {
		return plain(web.page(team.director(), "/missions/" + agreement.mission));
	}

	private static String plain(String html) {
		return HtmlUtils.htmlUnescape(html).replaceAll("[\\s\\u00a0\\u202f]+", " ");
	}

}
