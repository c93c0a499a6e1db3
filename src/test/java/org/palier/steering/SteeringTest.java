package org.palier.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class SteeringTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	Mornings mornings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	User rosa;

	UUID mission;

	LocalDate first;

	@BeforeEach
	void aRunningCampaign() {
		team = given.team();
		rosa = team.voisins().get(0);
		first = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée en 2025", "doors",
				"60");
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		simulation.runDueJobs();
		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Tour A",
				"sectors[0].dwellings", "40", "sectors[1].name", "Tour B", "sectors[1].dwellings", "20");
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", first.toString(), "lastDay",
				first.plusWeeks(4).toString(), "voisins", rosa.id().toString(), "hoursPerWeek", "4");
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void thePageLivesWithTheDoors() {
		assertThat(page(team.coordinator())).contains("Après deux semaines aux portes", "0 sur 60");

		evening(1, "Tour A", "TALKED", "REFUSED", "ABSENT");

		assertThat(page(team.coordinator())).contains("3 sur 60", "Tour A", "Tour B", "(7\u00a0%)", "sur 20");
		assertThat(web.page(team.coordinator(), "/missions/" + mission)).contains("/missions/" + mission + "/campaign");
		assertThat(web.get(given.team().coordinator(), "/missions/" + mission + "/campaign")).hasStatus(404);
	}

	@Test
	void aSecondKnockAtADoorMakesNoSecondDoor() {
		evening(1, "Tour A", "ABSENT");
		evening(2, "Tour A", "TALKED");

		sameDoor();

		assertThat(page(team.coordinator())).contains("1 sur 60").doesNotContain("2 sur 60");
	}

	@Test
	void everyMorningSaysWhenItEndsAndKeepsWhatItSaid() {
		for (int week = 0; week < 3; week++) {
			evening(1 + 7 * week, "Tour A", "ABSENT", "ABSENT", "ABSENT", "TALKED");
		}
		at(15, LocalTime.of(8, 0));
		mornings.look();
		mornings.look();
		at(22, LocalTime.of(8, 0));
		mornings.look();

		var page = page(team.coordinator());
		assertThat(page).contains("À ce rythme, vous finissez le", "±", "après la fin prévue");
		assertThat(page.split("<dd>[^<]*±", -1)).as("two mornings kept").hasSize(3);
	}

	@Test
	void doubtfulEntriesOpenAKindQuestionThatOnlyTwoSee() {
		evening(1, "Tour A", "TALKED", "TALKED", "TALKED", "TALKED", "TALKED", "TALKED", "TALKED", "TALKED", "TALKED",
				"TALKED");
		at(2, LocalTime.of(3, 0));
		knock("Tour B", "ABSENT");
		mornings.look();
		mornings.look();

		var question = "10 échanges sont notés en dix minutes";
		assertThat(page(team.coordinator())).contains(question, "au milieu de la nuit", rosa.name(),
				"Réponse attendue");
		assertThat(page(team.director())).doesNotContain(question, rosa.name());
		assertThat(page(team.voisins().get(1))).doesNotContain(question, rosa.name());
		var own = page(rosa);
		assertThat(own).contains(question);
		var doubt = own.replaceAll("(?s).*href=\"(/doubts/[0-9a-f-]+)\".*", "$1");
		assertThat(web.get(team.coordinator(), doubt)).as("not hers to answer").hasStatus(404);
		assertThat(Web.text(web.post(rosa, doubt, "answer", ""))).contains("À corriger");
		assertThat(web.post(rosa, doubt, "answer", "Notés le lendemain, sans réseau ce soir-là.")).hasStatus(302);

		assertThat(page(team.coordinator())).contains("Notés le lendemain", "Répondu");
	}

	@Test
	void nothingRanksVoisins() {
		evening(1, "Tour A", "TALKED", "ABSENT");

		for (var reader : new User[] { team.coordinator(), team.director(), team.voisins().get(1) }) {
			var main = page(reader).replaceAll("(?s).*<main|</main>.*", "");
			team.voisins()
				.forEach((voisin) -> assertThat(main).as("no Voisin beside a figure").doesNotContain(voisin.name()));
		}
	}

	/** As a phone would have named it. */
	private void sameDoor() {
		var building = UUID.randomUUID();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			jdbc.sql("insert into building (id, site_id, number, street, city, created_at) "
					+ "values (?, ?, '1', 'rue Wagner', 'Lille', now())")
				.params(building, team.site())
				.update();
			jdbc.sql("insert into stairwell (id, building_id, site_id, name, landings, dwellings) "
					+ "values (?, ?, ?, 'A', '[]', 8)")
				.params(building, building, team.site())
				.update();
			jdbc.sql("update visit set stairwell_id = ?, floor = 1, door = '11' where mission_id = ?")
				.params(building, mission)
				.update();
		}));
	}

	private String page(User reader) {
		return web.page(reader, "/missions/" + mission + "/campaign");
	}

	private void evening(int day, String place, String... results) {
		at(day, LocalTime.of(18, 0));
		for (var result : results) {
			knock(place, result);
		}
	}

	private void knock(String place, String result) {
		assertThat(web.post(rosa, "/field/" + mission, "id", UUID.randomUUID().toString(), "place", place, "result",
				result, "kind", "DOOR"))
			.hasStatus(302);
	}

	private void at(int day, LocalTime time) {
		var moment = first.plusDays(day).atTime(time).atZone(Locality.MAINLAND.zone()).toInstant();
		if (moment.isAfter(clock.instant())) {
			simulation.moveTo(moment);
		}
	}

}
