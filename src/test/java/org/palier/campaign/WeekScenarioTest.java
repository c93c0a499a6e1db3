package org.palier.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator plans the rounds of a week: by hand, by a proposal, and moves them. */
@PalierTest
class WeekScenarioTest {

	/** A week without holiday, and the moment before it. */
	private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	Places places;

	@Autowired
	Rounds rounds;

	@Autowired
	CampaignService campaigns;

	@Autowired
	MissionService missions;

	Given.Team team;

	UUID ali;

	UUID rosa;

	UUID mission;

	String campaign;

	List<Stairwell> stairwells;

	@BeforeEach
	void aCalendar() {
		team = given.team();
		ali = team.voisins().get(0).id();
		rosa = team.voisins().get(1).id();
		simulation.moveTo(calendar.at(team.site(), MONDAY.minusDays(3), LocalTime.of(10, 0)));
		mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée", "doors", "96")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		simulation.runDueJobs();
		stairwells = Scope.of(team.site(), "test", () -> {
			var building = places.add(team.site(), team.neighbourhood(),
					new Address("12", "rue des Oiseaux", null, null, "Lille", null, null));
			return List.of(places.add(building, "A", 4, 6, 0), places.add(building, "B", 4, 6, 0),
					places.add(building, "C", 4, 6, 0), places.add(building, "D", 4, 6, 0));
		});
		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Nord", "sectors[0].dwellings",
				"96", "sectors[0].stairwellIds", ids());
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", MONDAY.toString(), "lastDay",
				MONDAY.plusWeeks(3).toString(), "voisins", ali.toString(), "voisins", rosa.toString(), "hoursPerWeek",
				"4");
		campaign = "/campaign/" + Scope.of(team.site(), "test", () -> campaigns.caseOf(mission).orElseThrow());
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void aProposalIsShownWithItsReasonsAndPlannedAsShown() {
		var page = web.page(team.coordinator(), campaign + "/proposal?day=" + MONDAY);
		assertThat(page).contains("Palier propose 4 tournées", "Ali Voisin et Rosa Voisine", "24 portes");

		var agreed = web.post(team.coordinator(), campaign + "/proposal", "day", MONDAY.toString(), "seal",
				page.replaceAll("(?s).*name=\"seal\" value=\"(\\w+)\".*", "$1"));

		assertThat(agreed).hasStatus(302);
		assertThat(of(ali, MONDAY, MONDAY.plusDays(13))).hasSize(4);
		assertThat(web.page(team.coordinator(), campaign + "/week?day=" + MONDAY)).contains("Nord", "4 h");
		assertThat(web.page(team.coordinator(), campaign + "/proposal?day=" + MONDAY)).contains("Rien à proposer",
				"Ali Voisin aurait 6 h");
	}

	@Test
	void whatChangedMeanwhileIsShownAgainBeforeItIsPlanned() {
		assertThat(web.post(team.coordinator(), campaign + "/proposal", "day", MONDAY.toString(), "seal", "old"))
			.hasStatus(302);

		assertThat(of(ali, MONDAY, MONDAY.plusDays(13))).isEmpty();
	}

	@Test
	void aRoundByHandSaysWhatStandsInItsWayAndIsPlannedAllTheSame() {
		var sunday = MONDAY.plusDays(6);
		var refused = plan(sunday, "17:30", "19:30");
		assertThat(Web.text(refused)).contains("C’est un dimanche", "Planifier quand même");
		assertThat(of(ali, sunday, sunday)).isEmpty();

		assertThat(plan(sunday, "17:30", "19:30", "sure", "true")).hasStatus(302);
		assertThat(of(ali, sunday, sunday)).hasSize(1);
		assertThat(web.page(team.coordinator(), campaign + "/week?day=" + sunday)).contains("C’est un dimanche");
	}

	@Test
	void twoPairsNeverMeetUnseenInOneStairwell() {
		plan(MONDAY, "17:30", "19:30");

		var again = Web.text(plan(MONDAY, "14:00", "15:00"));

		assertThat(again).contains("12 rue des Oiseaux, A est déjà visitée ce jour-là par Ali Voisin, Rosa Voisine");
		assertThat(Web.text(plan(MONDAY, "18:00", "19:00"))).contains("Ali Voisin est déjà en tournée");
	}

	@Test
	void absenceAndAvailabilityAreSeen() {
		web.post(team.coordinator(), campaign + "/availability/" + ali, "slot", "TUESDAY_EVENING");

		assertThat(Web.text(plan(MONDAY, "17:30", "19:30"))).contains("Ali Voisin n’est pas disponible");
		assertThat(plan(MONDAY.plusDays(1), "17:30", "19:30")).hasStatus(302);
		assertThat(web.page(team.coordinator(), campaign + "/availability")).contains("Ali Voisin");
	}

	@Test
	void aRoundIsMovedByKeyboardOrDragAndCancelled() {
		plan(MONDAY, "17:30", "19:30");
		var round = of(ali, MONDAY, MONDAY).get(0).id();
		var friday = MONDAY.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));

		assertThat(web.post(team.coordinator(), campaign + "/rounds/" + round + "/move", "day", friday.toString()))
			.hasRedirectedUrl(campaign + "/week?day=" + friday);
		assertThat(of(rosa, friday, friday)).hasSize(1);

		web.post(team.coordinator(), campaign + "/rounds/" + round, "day", friday.toString(), "from", "18:00", "to",
				"20:00", "sector", "Nord", "first", rosa.toString());
		assertThat(of(rosa, friday, friday).get(0).from()).isEqualTo(LocalTime.of(18, 0));
		assertThat(of(ali, friday, friday)).isEmpty();

		web.post(team.coordinator(), campaign + "/rounds/" + round + "/cancel");
		assertThat(of(rosa, friday, friday)).isEmpty();
	}

	@Test
	void matchesHolidaysAndRamadanStandBesideTheDays() {
		web.post(team.coordinator(), campaign + "/notes", "said", "Demi-finale à 21 h", "from", MONDAY.toString());

		assertThat(web.page(team.voisins().get(0), campaign + "/week?day=" + MONDAY)).contains("Demi-finale à 21 h")
			.doesNotContain("Proposer des tournées");
		assertThat(web.page(team.coordinator(), campaign + "/week?day=2027-02-10")).contains("Ramadan",
				"Vacances scolaires");
		assertThat(web.page(team.coordinator(), campaign + "/week?day=2027-07-14")).contains("Jour férié");
	}

	@Test
	void directorsSeeNoPeopleAndOtherSitesNothing() {
		assertThat(web.get(team.director(), campaign + "/week")).hasStatus(404);
		assertThat(web.get(given.team().coordinator(), campaign + "/week")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), campaign + "/proposal")).hasStatus(404);
	}

	@Test
	void sectorsArePutTogetherFromStreetsAndStairwells() {
		var other = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Droits", "theme", "ENERGY", "phase", "campaign", "history", "Commencée", "doors", "96")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		simulation.runDueJobs();
		assertThat(web.page(team.coordinator(), web.task(other, "user_scoutSectors", team.coordinator()).href()))
			.contains("12 rue des Oiseaux, A · 24 portes");

		web.finish(team.coordinator(), other, "user_scoutSectors", "sectors[0].name", "Pairs", "sectors[0].dwellings",
				"", "sectors[1].name", "Reste", "street." + stairwells.get(0).id(), "0",
				"pick." + stairwells.get(3).id(), "1");

		assertThat(web.page(team.coordinator(), "/missions/" + other + "/record")).contains(
				"12 rue des Oiseaux, A ; 12 rue des Oiseaux, B ; 12 rue des Oiseaux, C · 72 logements",
				"12 rue des Oiseaux, D · 24 logements");
	}

	@Test
	void whatOpensADoorIsForgottenWithTheLastCampaign() {
		var stairwell = stairwells.get(0);
		web.post(team.coordinator(), "/places/" + stairwell.building().id() + "/stairwells/" + stairwell.id(), "name",
				"A", "floors", "4", "doors", "6", "access", "code 4512A");
		web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "Plus de besoin");

		assertThat(Scope.of(team.site(), "test", () -> places.stairwells(List.of(stairwell.id())).get(0).access()))
			.isNull();
	}

	@Test
	void aVoisinReadsTheirRoundsInTheirCalendar() {
		plan(MONDAY, "17:30", "19:30");
		var voisin = team.voisins().get(0);
		web.post(voisin, "/calendar/renew");

		var page = web.page(voisin, "/calendar");
		var address = page.replaceAll("(?s).*value=\"[^\"]*(/calendar/[0-9a-f-]+\\.ics\\?k=[^\"]+)\".*", "$1");
		var feed = Web.text(web.get(address)).replaceAll("\r\n ", "");
		assertThat(page).contains("Tournée", "Nord");
		assertThat(feed).contains("DTSTART:20270607T153000Z", "DTEND:20270607T173000Z", "Charges", "12 rue des Oiseaux")
			.doesNotContain("Rosa");
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult plan(LocalDate day, String from, String to,
			String... more) {
		var fields = new java.util.ArrayList<>(List.of("day", day.toString(), "from", from, "to", to, "sector", "Nord",
				"first", ali.toString(), "second", rosa.toString(), "stairwells", stairwells.get(0).id().toString()));
		fields.addAll(List.of(more));
		return web.post(team.coordinator(), campaign + "/rounds/new", fields.toArray(String[]::new));
	}

	private List<Round> of(UUID voisin, LocalDate from, LocalDate to) {
		return Scope.of(team.site(), "test", () -> rounds.of(voisin, from, to));
	}

	private String ids() {
		return String.join(",", stairwells.stream().map((each) -> each.id().toString()).toList());
	}

}
