package org.palier.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.document.Documents;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class EvaluationScenarioTest {

	private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	MissionService missions;

	@Autowired
	EvaluationService service;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	Links links;

	@Autowired
	Documents documents;

	Given.Team team;

	UUID mission;

	String sponsor;

	@BeforeEach
	void aNewTeam() {
		team = given.team();
		sponsor = "elue." + team.site() + "@ville.example";
	}

	@Test
	void withoutPartnersTheTeamsViewOpensTheReportAndNobodyValidates() {
		enter();
		assertThat(web.steps(mission)).containsExactly("user_giveTeamView");

		upToPresentation();
		present("", "");
		learn();

		assertThat(web.steps(mission)).isEmpty();
		assertThat(Scope.system("test", () -> missions.get(mission)).state()).isEqualTo(Mission.State.CLOSED);
	}

	@Test
	void partnersWhoTookPartGiveTheirView() {
		enterWithPartners("formatrice", "relecteur");
		assertThat(web.steps(mission)).containsExactly("user_giveTeamView", "user_giveView", "user_giveView");

		giveTeamView();
		for (var who : new String[] { "formatrice", "relecteur" }) {
			var guest = mailbox.open(who + "." + team.site() + "@partenaire.example");
			assertThat(guest.answers("useful", "VERY", "words", "Vu par " + who, "yourName", "Nom de " + who))
				.hasStatus(302);
			assertThat(guest.reads()).contains("Merci");
		}

		assertThat(web.steps(mission)).containsExactly("user_writeReport");
		var task = web.task(mission, "user_writeReport", team.coordinator());
		assertThat(web.page(team.coordinator(), task.href())).contains("Vu par formatrice", "Vu par relecteur");
		assertThat(mailbox.last("formatrice." + team.site() + "@partenaire.example").subject())
			.contains("bien arrivée");
	}

	@Test
	void theReportDoesNotWaitForSilentPartners() {
		enterWithPartners("formatrice");
		var guest = mailbox.open("formatrice." + team.site() + "@partenaire.example");
		giveTeamView();

		fire("timer_views");

		assertThat(web.steps(mission)).containsExactly("user_writeReport");
		assertThat(guest.page()).hasStatus(410);
	}

	@Test
	void theDirectorMayAskToReviseAndTheSiteReadsWhy() {
		enter();
		giveTeamView();
		writeReport("Premier jet");

		var task = web.task(mission, "user_review", team.director());
		assertThat(Web.text(web.post(team.director(), task.href(), "choice", "REVISE")))
			.contains("Dites ce qu’il faut");
		web.finish(team.director(), mission, "user_review", "choice", "REVISE", "reason", "Ajoutez les mots entendus");

		var again = web.task(mission, "user_writeReport", team.coordinator());
		assertThat(HtmlUtils.htmlUnescape(web.page(team.coordinator(), again.href())))
			.contains("Ajoutez les mots entendus", "Premier jet");
		writeReport("Second jet");
		review();
		assertThat(web.steps(mission)).containsExactly("user_present");
	}

	@Test
	void theSponsorValidatesTheFrozenReport() {
		enter();
		upToPresentation();
		present("Madame Élue", sponsor);

		var guest = mailbox.open(sponsor);
		assertThat(guest.reads()).contains("Le contexte", "/document/");
		assertThat(guest.answers("choice", "ACCEPT", "words", "Beau travail", "yourName", "Anne Élue")).hasStatus(302);

		assertThat(guest.reads()).contains("Bilan validé");
		assertThat(web.steps(mission)).containsExactly("user_closeAndLearn");
		assertThat(mailbox.last(sponsor).text()).contains("conservé tel quel");
		var report = Scope.system("test", () -> documents.latest(evaluation(), "report")).orElseThrow();
		assertThat(new String(Scope.system("test", () -> documents.content(report)), 0, 5,
				java.nio.charset.StandardCharsets.ISO_8859_1))
			.isEqualTo("%PDF-");
	}

	@Test
	void theSponsorMayAskForAChangeAndReceivesTheNewReport() {
		enter();
		upToPresentation();
		present("Madame Élue", sponsor);
		var first = mailbox.open(sponsor);
		assertThat(first.answers("choice", "CHANGE", "yourName", "Anne Élue")).hasStatusOk();

		first.answers("choice", "CHANGE", "words", "Nommez le bailleur", "yourName", "Anne Élue");

		var task = web.task(mission, "user_writeReport", team.coordinator());
		assertThat(web.page(team.coordinator(), task.href())).contains("Nommez le bailleur");
		writeReport("Avec le bailleur");
		review();
		present("Madame Élue", sponsor);
		var second = mailbox.open(sponsor);
		assertThat(second.address()).isNotEqualTo(first.address());
		assertThat(second.reads()).contains("Avec le bailleur");
		second.answers("choice", "ACCEPT", "yourName", "Anne Élue");
		assertThat(web.steps(mission)).containsExactly("user_closeAndLearn");
	}

	@Test
	void anotherDocumentThanTheOneShownIsNotValidated() {
		enter();
		upToPresentation();
		present("Madame Élue", sponsor);
		var guest = mailbox.open(sponsor);

		assertThat(guest.answers("choice", "ACCEPT", "yourName", "Anne Élue", "sha256", "0".repeat(64))).hasStatus(409);

		assertThat(web.steps(mission)).containsExactly("user_validateReport");
		guest.answers("choice", "ACCEPT", "yourName", "Anne Élue");
		assertThat(web.steps(mission)).containsExactly("user_closeAndLearn");
	}

	@Test
	void theSilenceOfTheSponsorDoesNotKeepTheMissionOpen() {
		enter();
		upToPresentation();
		present("Madame Élue", sponsor);
		var guest = mailbox.open(sponsor);

		fire("timer_validation");

		assertThat(web.steps(mission)).containsExactly("user_closeAndLearn");
		assertThat(guest.page()).hasStatus(410);
	}

	@Test
	void aNameWithoutAddressCannotValidate() {
		enter();
		upToPresentation();
		var task = web.task(mission, "user_present", team.coordinator());

		assertThat(Web.text(web.post(team.coordinator(), task.href(), "on", TODAY, "audience", "La ville", "reactions",
				"Bien", "validatorName", "Madame Élue")))
			.contains("Écrivez l’adresse");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "on", TODAY, "audience", "La ville", "reactions",
				"Bien", "validatorEmail", sponsor)))
			.contains("Écrivez le nom");
	}

	@Test
	void aCancelledMissionAsksNobodyAnyMore() {
		enterWithPartners("formatrice");
		var guest = mailbox.open("formatrice." + team.site() + "@partenaire.example");

		Scope.system("test", () -> missions.cancel(mission, "Arrêt"));

		assertThat(web.steps(mission)).isEmpty();
		assertThat(guest.page()).hasStatus(410);
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		enter();
		web.finish(team.voisins().get(0), mission, "user_giveTeamView", "worked", "Venir à deux", "surprised",
				"Les mardis", "missed", "Un flyer");
		writeReport("Le contexte entier");
		web.finish(team.director(), mission, "user_review", "choice", "ACCEPT", "reason", "Clair et court");
		web.finish(team.coordinator(), mission, "user_present", "on", TODAY, "audience", "Douze habitants", "reactions",
				"Applaudi", "decided", "Une suite en mars", "validatorName", "Madame Élue", "validatorEmail", sponsor);
		mailbox.open(sponsor).answers("choice", "ACCEPT", "words", "À publier", "yourName", "Anne Élue");
		web.finish(team.coordinator(), mission, "user_closeAndLearn", "keep", "Le porte-à-porte du soir", "change",
				"Commencer plus tôt", "tell", "Parlez aux gardiens");

		var read = Scope.system("test", () -> service.record(mission)).toString();

		assertThat(read).contains("Venir à deux", "Les mardis", "Un flyer", "Le contexte entier", "Six semaines",
				"Ils ont parlé", "Il faut revenir", "Un second tour", "Clair et court", "Douze habitants", "Applaudi",
				"Une suite en mars", "Madame Élue", sponsor, "À publier", "Anne Élue", "Le porte-à-porte du soir",
				"Commencer plus tôt", "Parlez aux gardiens", "Oui, je le valide");
	}

	private void enter() {
		var entered = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", "evaluation", "history", "Menée en 2025");
		mission = UUID.fromString(entered.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		simulation.runDueJobs();
	}

	/** People who answered something for the mission before. */
	private void enterWithPartners(String... names) {
		enter();
		Scope.system("test", () -> workflow.cancel(mission, "begins again"));
		for (var name : names) {
			Scope.system("test", () -> {
				var id = links.create(new Invitation(team.site(), mission, mission, "training/confirm-trainer", name,
						name + "." + team.site() + "@partenaire.example", Instant.now().plus(9, ChronoUnit.DAYS)));
				links.decide(links.find(id).orElseThrow(), "evaluation.decision.viewGiven");
			});
		}
		Scope.system("test", () -> workflow.enter("mission", mission, java.util.List.of("call_evaluation")));
	}

	private void upToPresentation() {
		giveTeamView();
		writeReport("Le contexte");
		review();
	}

	private void giveTeamView() {
		web.finish(team.voisins().get(0), mission, "user_giveTeamView", "worked", "Venir à deux", "surprised",
				"Les mardis");
	}

	private void writeReport(String context) {
		web.finish(team.coordinator(), mission, "user_writeReport", "context", context, "work", "Six semaines", "gap",
				"La pluie", "residents", "Ils ont parlé", "learnings", "Il faut revenir", "next", "Un second tour");
	}

	private void review() {
		web.finish(team.director(), mission, "user_review", "choice", "ACCEPT");
	}

	private void present(String name, String email) {
		web.finish(team.coordinator(), mission, "user_present", "on", TODAY, "audience", "La ville", "reactions",
				"Bien reçu", "validatorName", name, "validatorEmail", email);
	}

	private void learn() {
		web.finish(team.coordinator(), mission, "user_closeAndLearn", "keep", "Oui", "change", "Rien", "tell", "Osez");
	}

	private UUID evaluation() {
		return Scope.system("test", () -> service.caseOf(mission)).orElseThrow();
	}

	private void fire(String timer) {
		Scope.system("test", () -> workflow.reschedule(evaluation(), timer, Instant.now()));
		simulation.runDueJobs();
	}

}
