package org.palier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.MovableClock;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a visitor of the demonstration go on in time: seven days for the opinions, a week
 * of door to door. How far is kept in the data folder, for what was lived must not lie
 * ahead after a restart.
 */
@Component
@OwnDatabase
class DemoClock extends AtStart {

	private static final ZoneId PARIS = Locality.MAINLAND.zone();

	private static final LocalTime EVENING = LocalTime.of(21, 0);

	private final Path file;

	private final MovableClock clock;

	private final Simulation simulation;

	DemoClock(@Value("${palier.data}") Path folder, MovableClock clock, Simulation simulation) {
		this.file = folder.resolve("clock");
		this.clock = clock;
		this.simulation = simulation;
	}

	/**
	 * To the evening of that day, when the day's deadlines are over. What was due on the
	 * way happens within seconds, as it would have.
	 */
	void advance(Period time) {
		var there = clock.instant().atZone(PARIS).plus(time);
		var evening = there.with(EVENING);
		simulation.leapTo((there.isBefore(evening) ? evening : there).toInstant());
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, clock.ahead().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Goes where the last run had come to. */
	@Override
	void begin() {
		try {
			if (Files.exists(file)) {
				simulation.leapTo(clock.instant().plus(Duration.parse(Files.readString(file).strip())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** After the demonstration is made, before anything is served. */
	@Override
	public int getPhase() {
		return 1;
	}

}
