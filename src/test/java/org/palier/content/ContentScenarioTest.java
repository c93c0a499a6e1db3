package org.palier.content;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.mission.Questionnaires;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class ContentScenarioTest {

	private static final String[] GUIDE = { "language", "français", "hook", "Bonjour, on est voisins", "message",
			"Vos charges se vérifient", "question", "Avez-vous reçu votre régularisation ?", "orient",
			"La permanence du mardi", "thank", "Merci, à bientôt" };

	private static final String[] REVIEWED_GUIDE = { "language", "français", "hook", "Bonjour, on est voisins",
			"message", "Vos charges se vérifient", "question", "Avez-vous reçu votre régularisation ?", "orient",
			"La permanence du mardi", "thank", "Merci, à bientôt", "reviewerName", "Inès Bailleur", "reviewerEmail",
			"ines@bailleur.example" };

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	ContentService contents;

	@Autowired
	Questionnaires questionnaires;

	@Autowired
	Links links;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aMissionThatPreparesItsContent() {
		team = given.team();
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", "content", "history", "Déjà financée");
		assertThat(result).hasStatus(302);
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void withoutReviewerTheVoisinsTryItAndItIsFrozen() {
		writtenAs(GUIDE);
		assertThat(web.steps(mission)).containsExactly("user_tryContent");

		tried();
		web.finish(team.coordinator(), mission, "user_freeze", "choice", "FREEZE");

		assertThat(web.steps(mission)).containsExactly("user_planTraining");
		assertThat(version()).contains("1");
		assertThat(Scope.system("test", () -> contents.isMet(mission))).isTrue();
	}

	@Test
	void aReadyQuestionnaireTakesThePlaceOfTheListAndIsFrozenWordForWord() {
		workshopHeld();
		web.finish(team.coordinator(), mission, "user_writeGuide", GUIDE);
		var page = Scope.system("test", () -> "/content/" + contents.caseOf(mission).orElseThrow() + "/questionnaire");
		assertThat(web.post(team.voisins().get(0), page + "/ready", "name", "energy")).hasStatus(404);
		assertThat(web.post(team.coordinator(), page + "/ready", "name", "energy")).hasStatus(302);
		web.finish(team.coordinator(), mission, "user_designQuestionnaire");
		tried();
		web.finish(team.coordinator(), mission, "user_freeze", "choice", "FREEZE");

		var frozen = Scope.system("test", () -> questionnaires.of(mission)).orElseThrow();
		assertThat(frozen.version()).isEqualTo(1);
		assertThat(Web.text(web.get(team.coordinator(), page + "/file"))).isEqualTo(frozen.schema());
		assertThat(questionnaires.check(frozen.schema(), "{}")).hasSize(2);
		assertThat(web.page(team.coordinator(), page)).contains("Avez-vous reçu un chèque énergie", "est figée");
	}

	@Test
	void theSimpleListIsFrozenAsAQuestionnaireToo() {
		writtenAs(GUIDE);
		tried();
		web.finish(team.coordinator(), mission, "user_freeze", "choice", "FREEZE");

		var frozen = Scope.system("test", () -> questionnaires.of(mission)).orElseThrow();
		assertThat(questionnaires.check(frozen.schema(),
				"{\"combien_etes_vous_au_foyer\": 4, \"comprenez_vous_vos_charges\": \"5\"}"))
			.isEmpty();
	}

	@Test
	void theReviewersRemarksStandBesideTheDecision() {
		writtenAs(REVIEWED_GUIDE);
		assertThat(web.steps(mission)).containsExactly("user_reviewContent", "user_tryContent");

		var partner = opens(link());
		assertThat(Web.text(web.get(link().href() + "/content/review-content", partner)))
			.contains("Bonjour, on est voisins", "Combien êtes-vous au foyer ?");
		answers(partner, "choice", "REMARKS", "remarks", "Le numéro a changé", "yourName", "Inès B.");
		tried();

		var freeze = web.task(mission, "user_freeze", team.coordinator());
		assertThat(web.page(team.coordinator(), freeze.href())).contains("Le numéro a changé", "Inès B.",
				"Trop long, mais clair");
		assertThat(Web.text(web.get(link().href(), partner))).contains("Remarques envoyées");
	}

	@Test
	void aReviewerWhoFindsItFineLetsItGoOn() {
		writtenAs(REVIEWED_GUIDE);

		answers(opens(link()), "choice", "FINE", "yourName", "Inès B.");
		tried();

		assertThat(web.steps(mission)).containsExactly("user_freeze");
	}

	@Test
	void aReviewerMustSayWhatTheirRemarksAre() {
		writtenAs(REVIEWED_GUIDE);
		var partner = opens(link());

		var refused = web.post(link().href() + "/content/review-content",
				Map.of("choice", "REMARKS", "yourName", "Ines B."), partner);

		assertThat(refused).hasStatusOk();
		assertThat(Web.text(refused)).contains("Écrivez vos remarques", "Ines B.");
		assertThat(link().state()).isEqualTo(PartnerLink.State.OPEN);
	}

	@Test
	void aSilentReviewerDoesNotHoldTheTeamBack() {
		writtenAs(REVIEWED_GUIDE);
		tried();
		assertThat(web.steps(mission)).containsExactly("user_reviewContent");

		simulation.moveTo(clock.instant().plus(Duration.ofDays(14)));

		assertThat(web.steps(mission)).containsExactly("user_freeze");
		assertThat(link().state()).isEqualTo(PartnerLink.State.REVOKED);
	}

	@Test
	void aCorrectionGoesBackToWritingAndMakesANewVersion() {
		writtenAs(GUIDE);
		tried();

		web.finish(team.coordinator(), mission, "user_freeze", "choice", "TO_CORRECT", "why", "Raccourcir l’accroche");

		assertThat(web.steps(mission)).containsExactly("user_designQuestionnaire", "user_writeGuide");
		var guide = web.task(mission, "user_writeGuide", team.coordinator());
		assertThat(web.page(team.coordinator(), guide.href())).contains("Raccourcir l’accroche",
				"Bonjour, on est voisins");
		written(GUIDE);
		tried();
		web.finish(team.coordinator(), mission, "user_freeze", "choice", "FREEZE");
		assertThat(version()).contains("2");
	}

	@Test
	void aCancelledMissionClosesTheReviewersLink() {
		writtenAs(REVIEWED_GUIDE);

		Scope.system("test", () -> missions.cancel(mission, "Le bailleur se retire"));

		assertThat(link().state()).isEqualTo(PartnerLink.State.REVOKED);
		assertThat(web.steps(mission)).isEmpty();
	}

	@Test
	void aReviewerCannotAnswerAMissionAtRestButCanLater() {
		writtenAs(REVIEWED_GUIDE);
		var partner = opens(link());
		Scope.system("test", () -> missions.pause(mission, "Élections"));

		var paused = web.post(link().href() + "/content/review-content", Map.of("choice", "FINE", "yourName", "Inès"),
				partner);
		assertThat(paused).hasStatus(409);

		Scope.system("test", () -> missions.resume(mission));
		answers(partner, "choice", "FINE", "yourName", "Inès");
		assertThat(web.steps(mission)).containsExactly("user_tryContent");
	}

	@Test
	void whatWasEnteredIsReadAgain() {
		writtenAs(REVIEWED_GUIDE);
		answers(opens(link()), "choice", "REMARKS", "remarks", "Le numéro a changé", "yourName", "Inès B.");
		tried();
		web.finish(team.coordinator(), mission, "user_freeze", "choice", "FREEZE", "why", "Prêt pour lundi");

		var text = Scope.system("test", () -> contents.record(mission)).toString();

		assertThat(text).contains("12 juin", "Ali, Rosa et le bailleur", "Parler de la facture", "Le chèque énergie",
				"français", "Bonjour, on est voisins", "Vos charges se vérifient",
				"Avez-vous reçu votre régularisation ?", "La permanence du mardi", "Merci, à bientôt", "Inès Bailleur",
				"ines@bailleur.example", "Combien êtes-vous au foyer ? · Par un nombre",
				"Comprenez-vous vos charges ? · De 1 à 5", "J’ai des remarques", "Le numéro a changé", "Inès B.",
				"On accroche bien", "Trop long, mais clair", "Figer cette version", "Prêt pour lundi");
	}

	@Test
	void aMistakeKeepsWhatWasTyped() {
		refused("user_holdWorkshop", "Notez l’atelier une fois", "Ali et Rosa", "date", "2999-01-01", "participants",
				"Ali et Rosa", "ideasKept", "Rien");
		workshopHeld();
		refused("user_writeGuide", "il faut le nom et l’adresse", "Ines seule",
				with(GUIDE, "reviewerName", "Ines seule"));
		refused("user_writeGuide", "adresse complète", "pas-une-adresse",
				with(GUIDE, "reviewerName", "Inès", "reviewerEmail", "pas-une-adresse"));
		refused("user_writeGuide", "ne fait pas partie de l’équipe", "Bonjour, on est voisins",
				with(GUIDE, "coAuthor", given.team().voisins().get(0).id().toString()));
		refused("user_designQuestionnaire", "Écrivez au moins une question", "questions", "questions[0].text", "");
		refused("user_designQuestionnaire", "Choisissez comment", "Et vous ?", "questions[0].text", "Et vous ?",
				"questions[0].kind", "");
		refused("user_designQuestionnaire", "n’est pas", "Et vous ?", "questions[0].text", "Et vous ?",
				"questions[0].kind", "NONSENSE");
		written(GUIDE);
		tried();
		refused("user_freeze", "Écrivez ce qu’il faut corriger", "TO_CORRECT", "choice", "TO_CORRECT");
	}

	@Autowired
	MissionService missions;

	private void refused(String step, String why, String typed, String... fields) {
		var task = web.task(mission, step, team.coordinator());
		var result = web.post(team.coordinator(), task.href(), fields);
		assertThat(result).as(step).hasStatusOk();
		assertThat(Web.text(result)).contains(why, typed);
	}

	private static String[] with(String[] fields, String... more) {
		return java.util.stream.Stream.of(fields, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
	}

	private void writtenAs(String[] guide) {
		workshopHeld();
		written(guide);
	}

	private void workshopHeld() {
		web.finish(team.coordinator(), mission, "user_holdWorkshop", "date", "2026-06-12", "participants",
				"Ali, Rosa et le bailleur", "ideasKept", "Parler de la facture", "ideasDropped", "Le chèque énergie");
	}

	private void written(String[] guide) {
		web.finish(team.coordinator(), mission, "user_writeGuide", guide);
		web.finish(team.coordinator(), mission, "user_designQuestionnaire", "questions[0].text",
				"Combien êtes-vous au foyer ?", "questions[0].kind", "NUMBER", "questions[1].text", "",
				"questions[1].kind", "", "questions[2].text", "Comprenez-vous vos charges ?", "questions[2].kind",
				"SCALE");
	}

	private void tried() {
		web.finish(team.voisins().get(0), mission, "user_tryContent", "works", "On accroche bien", "fails",
				"Trop long, mais clair");
	}

	private java.util.Optional<String> version() {
		return Scope.system("test", () -> contents.version(mission));
	}

	private PartnerLink link() {
		return Scope.system("test", () -> {
			var all = links.ofCase(contents.caseOf(mission).orElseThrow());
			return all.get(all.size() - 1);
		});
	}

	private Cookie opens(PartnerLink link) {
		var address = Scope.system("test", () -> links.address(link.id()));
		var opened = web.get(address);
		assertThat(opened).hasStatus(302);
		return opened.getResponse().getCookie("__Host-l-" + link.id());
	}

	private void answers(Cookie partner, String... fields) {
		var values = new java.util.HashMap<String, String>();
		for (int i = 0; i < fields.length; i += 2) {
			values.put(fields[i], fields[i + 1]);
		}
		assertThat(web.post(link().href() + "/content/review-content", values, partner)).hasStatus(302);
		simulation.runDueJobs();
	}

}
