package org.palier.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.MovableClock;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class DemoClockTest {

	@TempDir
	Path folder;

	@Autowired
	MovableClock clock;

	@Autowired
	Simulation simulation;

	@Autowired
	Given given;

	@Autowired
	Web web;

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void whatWasLivedDoesNotLieAheadAfterARestart() {
		new DemoClock(folder, clock, simulation).advance(Period.ofDays(7));
		simulation.release();

		new DemoClock(folder, clock, simulation).start();

		assertThat(clock.ahead()).isBetween(Duration.ofDays(7).minusSeconds(1), Duration.ofDays(8));
	}

	@Test
	void aFirstStartIsToday() {
		new DemoClock(folder, clock, simulation).start();

		assertThat(clock.ahead()).isZero();
	}

	@Test
	void aWeekPassesAtTheFootOfAPage() {
		var director = given.team().director();

		assertThat(web.page(director, "/missions")).contains("/dev/clock");
		assertThat(web.page(director, "/dev/clock")).contains("Ici, nous sommes le");
	}

}
