package org.palier.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail of the morning: when there is one, and what it says. */
@PalierTest
class DigestTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Digest digest;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	LocalDate monday;

	@BeforeEach
	void aSiteWithSomethingToDo() {
		team = given.team();
		open("Charges");
		var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
		monday = today.plusMonths(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		// neither a holiday nor a bridge
		while (monday.getMonthValue() == 12 || monday.getMonthValue() == 5 || monday.getMonthValue() == 4) {
			monday = monday.plusWeeks(1);
		}
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void atEightOfAWorkingDayOnceADay() {
		assertThat(at(monday, "07:59")).isFalse();
		assertThat(at(monday, "08:00")).isTrue();
		assertThat(at(monday, "08:01")).isFalse();
		assertThat(at(monday.plusDays(1), "08:00")).isTrue();
		assertThat(at(monday.plusDays(2), "14:00")).as("too late for a morning").isFalse();
		assertThat(at(monday.plusDays(5), "08:00")).as("Saturday").isFalse();
		assertThat(at(monday.plusDays(6), "08:00")).as("Sunday").isFalse();
	}

	@Test
	void itIsShortAndOpensAPage() {
		for (int i = 0; i < 14; i++) {
			open("Mission " + i);
		}
		at(monday, "08:00");

		var mail = mailbox.last(team.coordinator().email());
		assertThat(mail.subject()).contains("15 choses à faire");
		assertThat(Arrays.stream(mail.text().split("\n")).filter((line) -> line.startsWith("•"))).hasSize(10);
		assertThat(mail.text()).contains("6 autres tâches", "Décrire le besoin", "jours ouvrés");
		assertThat(mail.links()).anyMatch((link) -> link.endsWith("/inbox"));
	}

	@Test
	void whoHasNothingToDoOrWantsNoneGetsNone() {
		simulation.leapTo(monday.atTime(8, 0).atZone(ZoneId.of("Europe/Paris")).toInstant());
		assertThat(digest.send(team.director().email())).isFalse();

		web.post(team.coordinator(), "/inbox/digest", "wanted", "false");
		assertThat(digest.send(team.coordinator().email())).isFalse();
		assertThat(web.page(team.coordinator(), "/inbox")).contains("Vous ne recevez pas de message le matin");

		web.post(team.coordinator(), "/inbox/digest", "wanted", "true");
		assertThat(digest.send(team.coordinator().email())).isTrue();
	}

	private boolean at(LocalDate day, String time) {
		simulation.leapTo(day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Europe/Paris")).toInstant());
		return digest.send(team.coordinator().email());
	}

	private void open(String title) {
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
				"theme", "ENERGY");
	}

}
