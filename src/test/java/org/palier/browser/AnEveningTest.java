package org.palier.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.campaign.Outing;
import org.palier.campaign.Rounds;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The phone at the door: no network, killed in mid-sentence, and nothing is lost. */
class AnEveningTest extends BrowserTest {

	private static final int FLOORS = 10;

	private static final int DOORS = 8;

	private static final List<String> RESULTS = List.of("ABSENT", "REFUSED", "COME_BACK", "INACCESSIBLE", "TALKED");

	@Autowired
	Simulation simulation;

	@Autowired
	MovableClock time;

	@Autowired
	Clock clock;

	@Autowired
	Places places;

	@Autowired
	Rounds rounds;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@TempDir
	Path folder;

	User rosa;

	UUID mission;

	UUID stairwell;

	@BeforeEach
	void aRoundTonight() {
		var team = given.team();
		rosa = team.voisins().get(0);
		var today = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		mission = web.campaign(team, "Charges", 80, rosa);
		stairwell = Scope.system("test", () -> {
			var building = places.add(team.site(), team.neighbourhood(),
					new Address("12", "rue Courmont", "59000", "59350", "Lille", null, null));
			var made = places.add(building, "cage B", FLOORS, DOORS, 0).id();
			rounds.plan(mission, new Outing(today, LocalTime.of(17, 0), LocalTime.of(20, 0), "Secteur A",
					List.of(rosa.id()), List.of(made)));
			return made;
		});
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void eightyDoorsAreNeitherLostNorDoubled() {
		var random = new Random(20_261_122);
		var doors = new java.util.ArrayList<>(IntStream.range(0, FLOORS * DOORS).boxed().toList());
		Collections.shuffle(doors, random);
		var kills = List.of(10 + random.nextInt(25), 40 + random.nextInt(35));
		try (var network = network(); var phone = pocket(folder, network).start()) {
			phone.logIn(rosa).takeDoors().press("12 rue Courmont");
			phone.find(".door").first().waitFor();
			network.cut();
			var given = new LinkedHashMap<Integer, String>();
			for (int i = 0; i < doors.size(); i++) {
				var result = RESULTS.get(random.nextInt(RESULTS.size()));
				if (kills.contains(i)) {
					tap(phone, doors.get(i), result, false);
					phone.kill();
					phone.start();
					resume(phone);
					allAreThere(phone, given);
				}
				tap(phone, doors.get(i), result, true);
				given.put(doors.get(i), result);
			}
			phone.sees("80 portes sur 80").sees("80 non envoyés");
			assertThat(count("true")).isZero();

			time.moveTo(clock.instant().plus(Duration.ofDays(10)));
			network.mend();
			phone.open("/field/app").sees("Se connecter (80)");
			phone.logIn(rosa);
			network.lose(0.5, 7);
			phone.open("/field/app");
			phone.find(".unsent:has-text('Tout est envoyé')").waitFor(patiently());
			network.mend();

			assertThat(kept()).isEqualTo(given);
			assertThat(count("true")).isEqualTo(80);
			assertThat(count("received_at >= recorded_at + interval '9 days'")).isEqualTo(80);
			assertThat(phone.complaints()).isEmpty();
		}
	}

	private static com.microsoft.playwright.Locator.WaitForOptions patiently() {
		return new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(180_000);
	}

	/** The phone opens where it was killed: at the doors, or in a talk. */
	private static void resume(Pocket phone) {
		phone.find(".door, main.talk").first().waitFor();
		if (phone.find("main.talk").count() > 0) {
			phone.press("Terminer cette porte");
			phone.find(".door").first().waitFor();
		}
	}

	/** Two taps; a talk takes a third one to be finished. Perhaps it was begun before. */
	private static void tap(Pocket phone, int number, String result, boolean acknowledged) {
		var door = phone.find("#door-" + floor(number) + "-" + name(number));
		var shown = door.getAttribute("class");
		if (shown.contains("unfinished")) {
			door.tap();
			phone.press("Terminer cette porte");
		}
		else if (shown.equals("door")) {
			door.tap();
			phone.find("dialog .results .btn." + result).tap();
			if (!acknowledged) {
				return;
			}
			if (result.equals("TALKED")) {
				phone.press("Terminer cette porte");
			}
		}
		phone.find("#door-" + floor(number) + "-" + name(number) + "." + result).waitFor();
	}

	private static void allAreThere(Pocket phone, Map<Integer, String> given) {
		given.forEach((number,
				result) -> assertThat(phone.find("#door-" + floor(number) + "-" + name(number)).getAttribute("class"))
					.contains(result));
	}

	private static int floor(int number) {
		return number / DOORS + 1;
	}

	private static String name(int number) {
		return String.valueOf(number % DOORS + 1);
	}

	private Map<Integer, String> kept() {
		var all = new LinkedHashMap<Integer, String>();
		Scope.system("test",
				() -> transaction.execute((status) -> jdbc
					.sql("select floor, door, result from visit where stairwell_id = ? order by floor, door")
					.param(stairwell)
					.query((row, index) -> all.put((row.getInt("floor") - 1) * DOORS + row.getInt("door") - 1,
							row.getString("result")))
					.list()));
		return all;
	}

	private long count(String where) {
		return Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select count(*) from visit where mission_id = ? and " + where)
						.param(mission)
						.query(Long.class)
						.single()));
	}

}
