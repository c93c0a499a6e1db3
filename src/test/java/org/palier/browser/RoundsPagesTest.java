package org.palier.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the first building to the rounds of a week. */
class RoundsPagesTest extends BrowserTest {

	private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

	@Autowired
	Simulation simulation;

	@Autowired
	WorkingCalendar calendar;

	Given.Team team;

	@BeforeEach
	void aFriday() {
		team = given.team();
		simulation.moveTo(calendar.at(team.site(), MONDAY.minusDays(3), LocalTime.of(10, 0)));
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void buildingsAndTheirDoors() {
		var camille = visitor(team.coordinator()).open("/places")
			.sees("Aucun immeuble ici")
			.looksFine("places-empty")
			.open("/places/new")
			.looksFine("place-new");
		camille.press("Ajouter cet immeuble").sees("À corriger avant de continuer").looksFine("place-new-wrong");
		camille.fill("neighbourhood", team.neighbourhood().toString())
			.fill("number", "12")
			.fill("street", "rue des Oiseaux")
			.fill("city", "Lille")
			.fill("stairwells", "A, B")
			.fill("floors", "4")
			.fill("doors", "6")
			.press("Ajouter cet immeuble")
			.sees("48 portes")
			.looksFine("place");
		camille.open("/places").sees("2 cages · 48 logements").looksFine("places");
		camille.open("/places/import").looksFine("place-import").open("/places/dwellings").looksFine("place-dwellings");
	}

	@Test
	void sectorsFromStreetsThenAWeekThatIsProposedAndMoved() {
		for (var number : new String[] { "12", "14" }) {
			web.post(team.coordinator(), "/places/new", "neighbourhood", team.neighbourhood().toString(), "number",
					number, "street", "rue des Oiseaux", "city", "Lille", "stairwells", "A, B", "floors", "4", "doors",
					"6");
		}
		var mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée", "doors", "100")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		simulation.runDueJobs();
		var camille = visitor(team.coordinator());
		camille.open(web.task(mission, "user_scoutSectors", team.coordinator()).href());
		camille.fill("sectors[0].name", "Nord");
		camille.find("select[name^='street.']").first().selectOption("0");
		assertThat(camille.find("[data-total]")).containsText("96 logements, il en manque 4");
		camille.looksFine("sectors-picked");
		camille.fill("gap", "Une cage est murée").press("Enregistrer les secteurs");
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", MONDAY.toString(), "lastDay",
				MONDAY.plusWeeks(3).toString(), "voisins", team.voisins().get(0).id().toString(), "voisins",
				team.voisins().get(1).id().toString(), "hoursPerWeek", "4");

		camille.open("/missions/" + mission);
		camille.find("a:has-text('Ouvrir la semaine')").click();
		camille.looksFine("week-empty").follow("Proposer des tournées").sees("Palier propose").looksFine("proposal");
		camille.press("Planifier ces tournées").sees("tournées sont planifiées").looksFine("week");

		camille.find(".week .card select").first().selectOption(MONDAY.plusDays(3).toString());
		camille.find(".week .card button:has-text('Déplacer')").first().click();
		camille.sees("La tournée est déplacée");
		camille.find(".week [draggable=true]").first().dragTo(camille.find(".week .day[data-day='2027-06-11']"));
		camille.sees("La tournée est déplacée : vendredi");

		camille.find(".week .card h3 a").first().click();
		camille.looksFine("round");
		camille.fill("day", MONDAY.plusDays(6).toString())
			.press("Enregistrer")
			.sees("C’est un dimanche")
			.looksFine("round-against");
	}

}
