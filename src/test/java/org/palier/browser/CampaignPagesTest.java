package org.palier.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

/** The campaign and the doors, as people see them. */
class CampaignPagesTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	LocalDate today;

	@BeforeEach
	void aMissionThatReachedItsCampaign() {
		team = given.team();
		today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée en 2025", "doors",
				"100");
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		simulation.runDueJobs();
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void theFormsOfACampaign() {
		var coordinator = visitor(team.coordinator());
		open(coordinator, team.coordinator(), "user_scoutSectors").looksFine("campaign-scout-sectors");
		coordinator.fill("sectors[0].name", "Résidence Sud")
			.fill("sectors[0].dwellings", "80")
			.press("Enregistrer les secteurs")
			.sees("un écart de 20")
			.looksFine("campaign-scout-sectors-gap");
		coordinator.fill("gap", "Une cage est murée").press("Enregistrer les secteurs");

		open(coordinator, team.coordinator(), "user_planCalendar").looksFine("campaign-plan-calendar");
		coordinator.fill("firstDay", today.minusWeeks(4).toString())
			.fill("lastDay", today.minusDays(1).toString())
			.fill("voisins", team.voisins().get(0).id().toString())
			.fill("hoursPerWeek", "4")
			.press("Enregistrer le calendrier");

		open(coordinator, team.coordinator(), "user_checkLaunch");
		coordinator.fill("choice", "LAUNCH")
			.press("Continuer")
			.sees("Il manque encore quelque chose")
			.looksFine("campaign-check-launch");
		coordinator.fill("choice", "WAIVER").fill("reason", "Promis aux habitants").press("Continuer");

		var director = visitor(team.director());
		open(director, team.director(), "user_decideWaiver").looksFine("campaign-decide-waiver");
		director.fill("choice", "ALLOW").fill("reason", "La Ville a voté").press("Enregistrer ma décision");
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");

		open(coordinator, team.coordinator(), "user_planRound").looksFine("campaign-plan-round");
		web.finish(team.coordinator(), mission, "user_planRound", "choice", "SHARED", "when",
				today.plusDays(1) + "T18:00");
		open(coordinator, team.coordinator(), "user_writeFeedback").looksFine("campaign-write-feedback");
		web.finish(team.coordinator(), mission, "user_writeFeedback", "first", "Le sourire", "second", "L’écoute",
				"third", "La clarté", "progress", "Laisser un silence");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(11)));
		open(coordinator, team.coordinator(), "user_progressPoint").looksFine("campaign-progress-point");
		var voisin = visitor(team.voisins().get(0));
		open(voisin, team.voisins().get(0), "user_readFeedback").looksFine("campaign-read-feedback");
	}

	@Test
	void theDoorsOfAVoisin() {
		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Résidence Sud",
				"sectors[0].dwellings", "100");
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", today.toString(), "lastDay",
				today.plusWeeks(3).toString(), "voisins", team.voisins().get(0).id().toString(), "hoursPerWeek", "4");
		var rosa = visitor(team.voisins().get(0)).open("/field").looksFine("field-none");
		rosa.openRefused(409, "/field/" + mission).looksFine("field-closed");
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");

		rosa.open("/field").looksFine("field");
		rosa.follow("Noter mes portes").looksFine("field-door");
		rosa.fill("result", "ABSENT").press("Enregistrer ce passage").sees("1 passage aujourd’hui");
		rosa.fill("result", "TALKED").looksFine("field-door-talked");
		rosa.page().getByText("Ajouter un mot, une durée, une langue").click();
		rosa.fill("note", "Rappeler au 06 12 34 56 78")
			.press("Enregistrer ce passage")
			.sees("ni numéro de téléphone")
			.looksFine("field-door-refused");
		rosa.fill("note", "Ne savait pas pour le chèque énergie")
			.fill("minutes", "12")
			.press("Enregistrer ce passage")
			.sees("2 passages aujourd’hui")
			.looksFine("field-door-saved");
		rosa.find("button:has-text('Annuler')").first().click();
		rosa.sees("Ce passage est annulé");
		visitor(team.coordinator()).open("/field/" + mission + "/visits")
			.sees("Résidence Sud")
			.looksFine("field-visits");
	}

	private Visitor open(Visitor visitor, User person, String step) {
		return visitor.open(web.task(mission, step, person).href());
	}

}
