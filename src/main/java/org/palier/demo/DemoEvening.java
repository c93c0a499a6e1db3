package org.palier.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What happens on a day besides the tasks of the inbox: observations, rounds from door to
 * door.
 */
interface DemoEvening {

	/**
	 * @param day the day
	 * @param teams the teams by their site
	 * @param random the one source of chance
	 * @param go moves the clock to a moment of that day, in the sites' zone
	 */
	void live(LocalDate day, Map<UUID, DemoCast.Team> teams, Random random, Consumer<LocalDateTime> go);

}
