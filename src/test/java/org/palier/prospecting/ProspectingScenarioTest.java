package org.palier.prospecting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class ProspectingScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	MissionService missions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	@BeforeEach
	void aSite() {
		team = given.team();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void aPlannedStepIsATaskOfItsDay() {
		var prospect = prospect("Fondation des Quartiers", "step", "Appeler Mme Petit", "stepOn", in(10));

		assertThat(web.steps(prospect)).containsExactly("user_takeStep");
		var task = web.task(prospect, "user_takeStep", team.coordinator());
		assertThat(day(task.ready())).isEqualTo(today().plusDays(10));
		assertThat(day(task.due())).isAfterOrEqualTo(today().plusDays(10));
		assertThat(inbox()).contains("Faire la prochaine étape", "Fondation des Quartiers · Appeler Mme Petit");
	}

	@Test
	void aStepThatMovesTakesItsTaskAlong() {
		var prospect = prospect("Vilogia", "step", "Appeler", "stepOn", in(3));

		plan(prospect, "Envoyer le budget", in(8));

		assertThat(web.steps(prospect)).containsExactly("user_takeStep");
		assertThat(day(web.task(prospect, "user_takeStep", team.coordinator()).ready())).isEqualTo(today().plusDays(8));
		assertThat(inbox()).contains("Vilogia · Envoyer le budget").doesNotContain("Vilogia · Appeler");
	}

	@Test
	void aStepThatIsDoneAsksForTheNext() {
		var prospect = prospect("Vilogia", "step", "Appeler", "stepOn", in(0));

		take(prospect, "outcome", "GO_ON", "stage", "MEETING", "step", "Les voir", "stepOn", in(5));

		assertThat(web.steps(prospect)).containsExactly("user_takeStep");
		assertThat(page(prospect)).contains("Rendez-vous", "Les voir", "Très intéressés");
	}

	@Test
	void withoutAStepItSleepsAfterTwentyOneDays() {
		var prospect = prospect("Vilogia", "step", "Appeler", "stepOn", in(0));
		take(prospect, "outcome", "GO_ON");
		assertThat(web.steps(prospect)).isEmpty();

		go(20);
		assertThat(inbox()).doesNotContain("Relancer ou classer");
		go(2);

		assertThat(inbox()).contains("Relancer ou classer", "1 prospect sans prochaine étape");
		assertThat(web.steps(nudge())).containsExactly("user_wakeProspects");
	}

	@Test
	void aStepThatIsPlannedInTimeKeepsItAwake() {
		var prospect = prospect("Vilogia");
		go(20);

		plan(prospect, "Appeler", in(2));
		go(9);

		assertThat(web.steps(prospect)).containsExactly("user_takeStep");
		assertThat(inbox()).doesNotContain("Relancer ou classer");
	}

	@Test
	void manyThatSleepAreOneLineThatCounts() {
		var first = prospect("Ville");
		prospect("Vilogia");
		prospect("Fondation");
		go(22);
		assertThat(inbox()).contains("3 prospects sans prochaine étape").containsOnlyOnce("Relancer ou classer</a>");

		plan(first, "Appeler", in(2));

		assertThat(inbox()).contains("2 prospects sans prochaine étape");
	}

	@Test
	void theLineIsPutOffAndComesBackInAWeek() {
		prospect("Ville");
		prospect("Vilogia");
		go(22);

		web.finish(team.coordinator(), nudge(), "user_wakeProspects");
		assertThat(inbox()).doesNotContain("Relancer ou classer");
		go(6);
		assertThat(inbox()).doesNotContain("Relancer ou classer");
		go(2);

		assertThat(inbox()).contains("2 prospects sans prochaine étape");
	}

	@Test
	void whatIsDoneWithEachIsDoneOnOnePage() {
		var town = prospect("Ville");
		var landlord = prospect("Vilogia");
		prospect("Fondation");
		go(22);
		var lines = asleep();

		web.finish(team.coordinator(), nudge(), "user_wakeProspects", "lines[0].prospect", town.toString(),
				"lines[0].step", "Écrire à l’élue", "lines[0].stepOn", in(3), "lines[1].prospect", landlord.toString(),
				"lines[1].reason", "NO_ANSWER");

		assertThat(lines).isEqualTo(3);
		assertThat(web.steps(town)).containsExactly("user_takeStep");
		assertThat(page(landlord)).contains("Perdu", "Plus de réponse");
		go(8);
		assertThat(inbox()).contains("1 prospect sans prochaine étape");
	}

	@Test
	void whenAllAreAwakeTheLineGoes() {
		var prospect = prospect("Ville");
		go(22);

		plan(prospect, "Appeler", in(2));

		assertThat(inbox()).doesNotContain("Relancer ou classer");
		assertThat(web.steps(nudge())).isEmpty();
	}

	@Test
	void whoWakesWhileTheLineIsPutOffIsNotNamedAgain() {
		var prospect = prospect("Ville");
		go(22);
		web.finish(team.coordinator(), nudge(), "user_wakeProspects");
		plan(prospect, "Appeler", in(30));

		go(9);

		assertThat(inbox()).doesNotContain("Relancer ou classer");
		go(60);
		assertThat(inbox()).contains("Faire la prochaine étape");
	}

	@Test
	void whoFallsAsleepLaterOpensTheLineAgain() {
		var prospect = prospect("Ville");
		go(22);
		plan(prospect, "Appeler", in(1));
		take(prospect, "outcome", "GO_ON");

		go(22);

		assertThat(inbox()).contains("1 prospect sans prochaine étape");
	}

	@Test
	void lostNeedsAReason() {
		var prospect = prospect("Ville", "step", "Appeler", "stepOn", in(0));
		var task = web.task(prospect, "user_takeStep", team.coordinator());

		var refused = web.post(team.coordinator(), task.href(), "words", "Non merci", "metOn", in(0), "outcome",
				"LOST");

		assertThat(plain(Web.text(refused))).contains("Choisissez pourquoi", "Non merci");
		take(prospect, "outcome", "LOST", "reason", "OTHER", "lostWords", "Nouvelle majorité");
		assertThat(web.steps(prospect)).isEmpty();
		assertThat(page(prospect)).contains("Perdu", "Nouvelle majorité");
		assertThat(plain(web.page(team.director(), "/prospects"))).contains("Autre raison");
	}

	@Test
	void lostOnTheBoardEndsTheOpenStep() {
		var prospect = prospect("Ville", "step", "Appeler", "stepOn", in(3));

		assertThat(move(prospect, "SPOTTED", "LOST").getResponse().getRedirectedUrl())
			.isEqualTo("/prospects/" + prospect + "/lose");
		lose(prospect, "SPOTTED");

		assertThat(web.steps(prospect)).isEmpty();
		assertThat(inbox()).doesNotContain("Faire la prochaine étape");
	}

	@Test
	void whatWasLostIsTakenUpAgain() {
		var prospect = prospect("Ville");
		lose(prospect, "SPOTTED");

		move(prospect, "LOST", "CONTACTED");

		assertThat(page(prospect)).contains("Premier contact", "La prochaine étape");
		plan(prospect, "Rappeler", in(1));
		assertThat(web.steps(prospect)).containsExactly("user_takeStep");
	}

	@Test
	void whatIsWonStartsAMission() {
		var prospect = prospect("Fondation", "amount", "12 000", "step", "Signer", "stepOn", in(0));

		take(prospect, "outcome", "WON");
		var mission = engage(prospect, "choice", "NEW", "title", "Santé des femmes", "theme", "HEALTH", "neighbourhood",
				team.neighbourhood().toString(), "amount", "11 500,50");

		assertThat(web.steps(prospect)).isEmpty();
		assertThat(web.steps(mission)).containsExactly("user_describeNeed");
		assertThat(plain(web.page(team.coordinator(), "/missions/" + mission))).contains("Née d’un prospect",
				"Fondation", "11 500,50 €", "/prospects/" + prospect);
		assertThat(page(prospect)).contains("Santé des femmes", "/missions/" + mission);
	}

	@Test
	void whatIsWonJoinsAMissionThatLooksForMoney() {
		var mission = mission("Charges et énergie");
		var prospect = prospect("Vilogia");
		move(prospect, "SPOTTED", "WON");
		assertThat(inbox()).contains("Lancer ou rejoindre une mission");

		engage(prospect, "choice", "JOIN", "mission", mission.toString());

		assertThat(web.steps(prospect)).isEmpty();
		assertThat(plain(web.page(team.director(), "/missions/" + mission))).contains("Financée par un prospect",
				"Vilogia");
		assertThat(plain(web.page(team.coordinator(), partner("Vilogia")))).contains("Prospect : Accès aux droits",
				"Charges et énergie");
	}

	@Test
	void whoIsWonIsAskedInTheBudget() {
		var mission = id(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Charges", "theme", "ENERGY", "phase", "agreement", "history", "Besoin étudié", "doors", "300")
			.getResponse()
			.getRedirectedUrl());
		simulation.runDueJobs();
		var prospect = prospect("Vilogia", "amount", "8 000");
		web.post(team.coordinator(), partner("Vilogia") + "/contacts", "name", "Luc Petit", "role", "Directeur",
				"email", "luc@vilogia.example");
		move(prospect, "SPOTTED", "WON");
		engage(prospect, "choice", "JOIN", "mission", mission.toString(), "amount", "7 500");
		var second = prospect("Fondation", "amount", "2 000");
		move(second, "SPOTTED", "WON");
		engage(second, "choice", "JOIN", "mission", mission.toString(), "amount", "2 000");

		var budget = plain(
				web.page(team.coordinator(), web.task(mission, "user_frameBudget", team.coordinator()).href()));

		assertThat(budget).containsPattern("selected=\"selected\">Vilogia · Luc Petit")
			.containsPattern("id=\"amountAsked\"[^>]*value=\"7500")
			.containsPattern("selected=\"selected\">Fondation")
			.containsPattern("value=\"2000");
	}

	@Test
	void whatIsPaidForIsNotOffered() {
		var mission = mission("Charges et énergie");
		Scope.system("test", () -> transaction
			.executeWithoutResult((status) -> missions.retain(mission, true, Mission.Funding.OWN_FUNDS)));
		var prospect = prospect("Vilogia");
		move(prospect, "SPOTTED", "WON");
		var task = web.task(prospect, "user_engage", team.coordinator());

		assertThat(plain(web.page(team.coordinator(), task.href()))).doesNotContain("Charges et énergie</option>");
		assertThat(web.post(team.coordinator(), task.href(), "choice", "JOIN", "mission", mission.toString()))
			.hasStatusOk();
	}

	@Test
	void whatWasNotWonYetGoesBack() {
		var prospect = prospect("Vilogia");
		move(prospect, "SPOTTED", "WON");

		web.finish(team.coordinator(), prospect, "user_engage", "choice", "NOT_YET", "words", "Le vote est en mars");

		assertThat(page(prospect)).contains("Proposition", "Le vote est en mars");
		assertThat(web.steps(prospect)).isEmpty();
	}

	@Test
	void aCardThatSomebodyElseMovedIsNotMovedAgain() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		var prospect = prospect("Vilogia");
		move(prospect, "SPOTTED", "MEETING");

		var late = web.post(colleague, "/prospects/" + prospect + "/move", "from", "SPOTTED", "stage", "CONTACTED");

		assertThat(late).hasStatus(409);
		assertThat(Web.text(late)).contains(team.coordinator().name());
		assertThat(page(prospect)).contains("Rendez-vous, depuis");
	}

	@Test
	void whatPaysForAMissionIsMovedNoMore() {
		var prospect = prospect("Vilogia");
		move(prospect, "SPOTTED", "WON");
		engage(prospect, "choice", "NEW", "title", "Santé", "theme", "HEALTH", "neighbourhood",
				team.neighbourhood().toString());

		assertThat(move(prospect, "WON", "MEETING")).hasStatus(409);
		assertThat(
				web.post(team.coordinator(), "/prospects/" + prospect + "/lose", "from", "WON", "reason", "NO_BUDGET"))
			.hasStatus(409);
	}

	@Test
	void anotherOwnerHasTheTask() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		var prospect = prospect("Vilogia", "step", "Appeler", "stepOn", in(1));

		web.post(team.coordinator(), "/prospects/" + prospect + "/edit", "title", "Santé", "owner",
				colleague.id().toString());

		assertThat(web.page(colleague, "/inbox")).contains("Faire la prochaine étape");
		assertThat(inbox()).doesNotContain("Faire la prochaine étape");
	}

	@Test
	void directorsReadTotalsAndChangeNothing() {
		var prospect = prospect("Vilogia", "amount", "8000");

		assertThat(plain(web.page(team.director(), "/prospects"))).contains("Vilogia", "8 000 €")
			.doesNotContain("/move");
		assertThat(web.post(team.director(), "/prospects/" + prospect + "/move", "from", "SPOTTED", "stage", "MEETING"))
			.hasStatus(403);
		assertThat(web.get(team.voisins().get(0), "/prospects")).hasStatus(403);
	}

	@Test
	void whatIsWrittenWrongIsKeptAndExplained() {
		assertThat(noted("title", "Santé & <b>droits</b>", "amount", "douze mille"))
			.contains("Écrivez un nombre, en chiffres", "douze mille", "Santé & <b>droits</b>");
		assertThat(noted("title", "Santé", "step", "Appeler")).contains("Choisissez une organisation, ou écrivez",
				"Choisissez le jour de cette étape", "Appeler");
		prospect("Vilogia");
		assertThat(noted("title", "Santé", "name", "vilogia", "nature", "PRIVATE"))
			.contains("Elle est déjà dans votre liste");
	}

	@Test
	void theBoardIsNarrowedAndSearched() {
		prospect("Fondation Été", "step", "Appeler", "stepOn", in(2));
		prospect("Vilogia");
		var colleague = given.another(team.site(), Role.COORDINATOR);

		assertThat(board("?q=ete")).contains("Fondation Été").doesNotContain("Vilogia");
		assertThat(board("?quiet=true")).contains("Vilogia").doesNotContain("Fondation Été");
		assertThat(board("?mine=true")).contains("Vilogia", "Fondation Été");
		assertThat(web.page(colleague, "/prospects?mine=true")).doesNotContain("Vilogia");
	}

	@Test
	void aPartnerWithAProspectStays() {
		prospect("Vilogia");

		assertThat(web.post(team.coordinator(), partner("Vilogia") + "/delete", "reason", "Essai")).hasStatus(409);
	}

	private String noted(String... fields) {
		return plain(Web.text(web.post(team.coordinator(), "/prospects/new", fields)));
	}

	// what people do

	private UUID prospect(String name, String... fields) {
		var all = new java.util.ArrayList<>(List.of("name", name, "nature", "PRIVATE", "title", "Accès aux droits"));
		all.addAll(List.of(fields));
		var result = web.post(team.coordinator(), "/prospects/new", all.toArray(String[]::new));
		assertThat(result).as(() -> Web.text(result)).hasStatus(302);
		return id(result.getResponse().getRedirectedUrl());
	}

	private void plan(UUID prospect, String step, String day) {
		assertThat(web.post(team.coordinator(), "/prospects/" + prospect + "/plan", "step", step, "stepOn", day))
			.hasStatus(302);
	}

	private void take(UUID prospect, String... fields) {
		var all = new java.util.ArrayList<>(List.of("words", "Très intéressés", "metOn", in(0)));
		all.addAll(List.of(fields));
		web.finish(team.coordinator(), prospect, "user_takeStep", all.toArray(String[]::new));
	}

	private UUID engage(UUID prospect, String... fields) {
		var task = web.task(prospect, "user_engage", team.coordinator());
		var result = web.post(team.coordinator(), task.href(), fields);
		assertThat(result).as(() -> Web.text(result)).hasStatus(302);
		return id(result.getResponse().getRedirectedUrl());
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult move(UUID prospect, String from, String to) {
		return web.post(team.coordinator(), "/prospects/" + prospect + "/move", "from", from, "stage", to);
	}

	private void lose(UUID prospect, String from) {
		assertThat(
				web.post(team.coordinator(), "/prospects/" + prospect + "/lose", "from", from, "reason", "NO_BUDGET"))
			.hasStatus(302);
	}

	private UUID mission(String title) {
		return id(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
					"theme", "ENERGY")
			.getResponse()
			.getRedirectedUrl());
	}

	private void go(int days) {
		simulation.moveTo(clock.instant().plus(Duration.ofDays(days)));
	}

	// what is seen

	/** Its lines, without the names of steps that its filter offers. */
	private String inbox() {
		return plain(web.page(team.coordinator(), "/inbox").replaceAll("<option.*?</option>", ""));
	}

	private String page(UUID prospect) {
		return plain(web.page(team.coordinator(), "/prospects/" + prospect));
	}

	private String board(String query) {
		return plain(web.page(team.coordinator(), "/prospects" + query));
	}

	private UUID nudge() {
		return read(() -> jdbc.sql("select id from prospect_nudge where site_id = ?")
			.param(team.site())
			.query(UUID.class)
			.single());
	}

	private int asleep() {
		return read(() -> jdbc.sql("select count(*) from prospect where site_id = ? and asleep_since is not null")
			.param(team.site())
			.query(Integer.class)
			.single());
	}

	private String partner(String name) {
		return "/partners/" + read(() -> jdbc.sql("select id from partner where site_id = ? and name = ?")
			.params(team.site(), name)
			.query(UUID.class)
			.single());
	}

	/** As one reads it, whatever the space. */
	private static String plain(String html) {
		return HtmlUtils.htmlUnescape(html).replaceAll("[\\u00a0\\u202f]", " ");
	}

	private <T> T read(Supplier<T> work) {
		return Scope.system("test", () -> transaction.execute((status) -> work.get()));
	}

	private LocalDate today() {
		return day(clock.instant());
	}

	private static LocalDate day(java.time.Instant moment) {
		return moment.atZone(Locality.MAINLAND.zone()).toLocalDate();
	}

	private String in(int days) {
		return today().plusDays(days).toString();
	}

	private static UUID id(String address) {
		return UUID.fromString(address.replaceAll(".*/", ""));
	}

}
