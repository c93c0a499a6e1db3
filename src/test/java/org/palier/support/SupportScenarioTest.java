package org.palier.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class SupportScenarioTest {

	static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

	static final String MONTH = YearMonth.now(ZoneOffset.UTC).toString();

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	SupportService service;

	@Autowired
	FollowupService followup;

	@Autowired
	org.palier.workflow.Workflow workflow;

	@Autowired
	Links links;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	User voisin;

	UUID mission;

	UUID support;

	@BeforeEach
	void aResidentSaidYes() {
		team = given.team();
		voisin = team.voisins().get(0);
		var opened = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		mission = UUID.fromString(opened.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		support = start("Yasmina");
	}

	@Test
	void aResidentWhoCannotBeReachedIsLostSightOf() {
		web.finish(voisin, support, "user_makeContact", "reached", "NO", "on", TODAY);

		conclude("LOST");

		assertThat(web.steps(support)).isEmpty();
	}

	@Test
	void aResidentWhoGoesAloneIsCalledBackAfterThirtyDays() {
		reach();
		orient("NONE", "");

		var task = web.task(support, "user_callBack", voisin);
		assertThat(ChronoUnit.DAYS.between(Instant.now(), task.due())).isBetween(29L, 33L);

		callBack("SETTLED");
		conclude("OPENED");
		assertThat(web.steps(support)).isEmpty();
	}

	@Test
	void aCallWaitsForTheVoisinOnlyFromItsDay() {
		reach();
		orient("NONE", "");
		assertThat(web.page(team.director(), "/insight?process=support"))
			.contains("data-label=\"Attendent\">0 <small>1 prévue plus tard<");

		simulation.moveTo(web.task(support, "user_callBack", voisin).ready().plus(1, ChronoUnit.HOURS));

		assertThat(web.page(team.director(), "/insight?process=support")).contains("data-label=\"Attendent\">1 ")
			.doesNotContain("1 prévue plus tard");
		simulation.release();
	}

	@Test
	void aServiceAnswersByItsLinkAndTheVoisinCallsBack() {
		reach();
		orient("BY_LINK", "service@caf.example");

		var page = partner();
		assertThat(page).contains("Yasmina", "Dossier bloqué").doesNotContain("06 11 22 33 44");
		answer("TAKEN_UP", "Rendez-vous mardi");

		assertThat(Web.text(web.get("/p/" + link().id(), cookie()))).contains("Merci");
		assertThat(web.page(voisin, "/support/" + support)).contains("Rendez-vous mardi", "Madame Service");
		callBack("SETTLED");
		conclude("HANDED_OVER");
	}

	@Test
	void anAnswerWithoutChoiceOrNameIsAskedAgain() {
		reach();
		orient("BY_LINK", "service@caf.example");

		var again = web.post("/p/" + link().id() + "/support/answer-orientation", Map.of("words", "Déjà écrit"),
				cookie());

		assertThat(HtmlUtils.htmlUnescape(Web.text(again))).contains("Déjà écrit", "Choisissez une réponse");
		assertThat(web.steps(support)).containsExactly("user_answerOrientation");
	}

	@Test
	void theSilenceOfAServiceIsNotTheEnd() {
		reach();
		orient("BY_LINK", "service@caf.example");
		var cookie = cookie();

		fire("timer_answer");

		assertThat(web.steps(support)).containsExactly("user_callBack");
		assertThat(link().state()).isEqualTo(PartnerLink.State.REVOKED);
		assertThat(Web.text(web.get("/p/" + link().id(), cookie))).contains("n’est plus valable");
	}

	@Test
	void aResidentMayBeOrientedAgainAndTheNewServiceIsAsked() {
		reach();
		orient("BY_LINK", "premier@caf.example");
		answer("NOT_FOR_US", "Voyez le centre social");
		callBack("ORIENT_AGAIN");
		assertThat(web.steps(support)).containsExactly("user_orient");

		orient("BY_LINK", "second@centre.example");

		var asked = Scope.system("test", () -> links.ofCase(support));
		assertThat(asked).extracting(PartnerLink::email)
			.containsExactly("premier@caf.example", "second@centre.example");
		assertThat(web.steps(support)).containsExactly("user_answerOrientation");
	}

	@Test
	void withoutTheConsentOfTheResidentNothingLeaves() {
		reach();
		var task = web.task(support, "user_orient", voisin);

		var refused = web.post(voisin, task.href(), "service", "CAF", "request", "Dossier", "answer", "NONE", "_agreed",
				"on");
		assertThat(Web.text(refused)).contains("Sans l’accord de la personne");

		var lacking = web.post(voisin, task.href(), "service", "CAF", "request", "Dossier", "answer", "BY_LINK",
				"agreed", "true", "_agreed", "on");
		assertThat(Web.text(lacking)).contains("Écrivez l’adresse du service");
	}

	@Test
	void onlyTheReferentReadsTheFile() {
		assertThat(web.page(voisin, "/support/" + support)).contains("Yasmina", "06 11 22 33 44", "Facture impayée");
		for (var other : new User[] { team.voisins().get(1), team.coordinator(), team.director() }) {
			assertThat(web.get(other, "/support/" + support)).as(other.name()).hasStatus(404);
			assertThat(web.get(other, web.task(support, "user_makeContact", voisin).href())).hasStatus(404);
		}
		assertThat(web.page(voisin, "/support")).contains("Yasmina", "Prendre contact");
		assertThat(web.page(team.coordinator(), "/support"))
			.contains("Habitant n°\u00a01", "Ali Voisin", "Prendre contact")
			.doesNotContain("Yasmina", "06 11 22 33 44", "Facture");
		assertThat(web.page(team.voisins().get(1), "/support")).doesNotContain("Yasmina");
		assertThat(web.get(team.director(), "/support")).hasStatus(404);
	}

	@Test
	void theDatabaseNeverHoldsTheName() {
		reach();
		orient("BY_LINK", "service@caf.example");

		var rows = Scope.system("test", () -> transaction.execute((status) -> jdbc.sql("""
				select (select string_agg(row_to_json(s)::text, '') from support_case s where s.id = :id)
					|| (select string_agg(row_to_json(o)::text, '') from outbox o where o.recipient = :to)
					|| (select string_agg(row_to_json(t)::text, '') from inbox_task t where t.case_id = :id)
					|| (select string_agg(row_to_json(a)::text, '') from audit_entry a where a.case_id = :id)""")
			.param("id", support)
			.param("to", "service@caf.example")
			.query(String.class)
			.single()));

		assertThat(rows).contains("Charges")
			.doesNotContain("Yasmina", "06 11 22 33 44", "Facture impayée", "Dossier bloqué");
	}

	@Test
	void everythingWrittenIsReadAgainAndWillBeErased() {
		web.finish(voisin, support, "user_makeContact", "reached", "YES", "on", TODAY, "words", "Elle travaille tôt");
		orient("NONE", "");
		web.finish(voisin, support, "user_callBack", "on", TODAY, "words", "Aide reçue", "next", "SETTLED");
		web.finish(voisin, support, "user_conclude", "outcome", "OPENED", "month", MONTH, "amount", "1 250,50", "words",
				"Très contente");

		assertThat(web.page(voisin, "/support/" + support)).contains("Elle travaille tôt", "Dossier bloqué",
				"Son prénom", "Aide reçue", "Droit ouvert", "250,50", "Très contente",
				String.valueOf(LocalDate.now(ZoneOffset.UTC).plusYears(2).getYear()));
		assertThat(Scope.system("test", () -> followup.figures(mission))).extracting("key")
			.containsExactly("accompanied", "rightsOpened", "rightsAmount");
	}

	@Test
	void aCancelledMissionLeavesItsResidentsInGoodHands() {
		web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "Plus de financement");

		reach();

		assertThat(web.steps(support)).containsExactly("user_orient");
	}

	@Test
	void anotherVoisinTakesOverAndTheFirstReadsNoMore() {
		var next = team.voisins().get(1);

		assertThat(web.page(team.coordinator(), "/support/" + support + "/referent")).contains("Rosa Voisine");
		web.post(team.coordinator(), "/support/" + support + "/referent", "voisin", next.id().toString());

		assertThat(web.get(voisin, "/support/" + support)).hasStatus(404);
		assertThat(web.page(next, "/support/" + support)).contains("Yasmina");
		web.finish(next, support, "user_makeContact", "reached", "YES", "on", TODAY);
		assertThat(web.task(support, "user_orient", next).assignee()).isEqualTo(next.id());
		assertThat(web.get(next, "/support/" + support + "/referent")).hasStatus(404);
	}

	private UUID start(String firstName) {
		return Scope.system("test",
				() -> service.start(mission, firstName, "06 11 22 33 44", "Facture impayée", voisin.id()));
	}

	private void reach() {
		web.finish(voisin, support, "user_makeContact", "reached", "YES", "on", TODAY);
	}

	private void orient(String answer, String email) {
		web.finish(voisin, support, "user_orient", "service", "CAF", "request", "Dossier bloqué", "agreed", "true",
				"shared", "FIRST_NAME", "answer", answer, "contact", "Madame Service", "email", email);
	}

	private void callBack(String next) {
		web.finish(voisin, support, "user_callBack", "on", TODAY, "words", "Elle a eu une réponse", "next", next);
	}

	private void conclude(String outcome) {
		web.finish(voisin, support, "user_conclude", "outcome", outcome, "month", MONTH);
	}

	private void fire(String timer) {
		Scope.system("test", () -> workflow.reschedule(support, timer, Instant.now()));
		simulation.runDueJobs();
	}

	private PartnerLink link() {
		var all = Scope.system("test", () -> links.ofCase(support));
		return all.get(all.size() - 1);
	}

	private Cookie cookie() {
		var link = link();
		var address = Scope.system("test", () -> links.address(link.id()));
		var opened = web.get(address.replaceAll("https?://[^/]+", ""), new Cookie("none", "none"));
		return opened.getResponse().getCookie("__Host-l-" + link.id());
	}

	private String partner() {
		return Web.text(web.get("/p/" + link().id() + "/support/answer-orientation", cookie()));
	}

	private void answer(String answer, String words) {
		var link = link();
		assertThat(web.post("/p/" + link.id() + "/support/answer-orientation",
				Map.of("answer", answer, "words", words, "yourName", "Madame Service"), cookie()))
			.hasStatus(302);
		simulation.runDueJobs();
	}

}
