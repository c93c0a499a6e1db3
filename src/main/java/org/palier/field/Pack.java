package org.palier.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.GuideSource;
import org.palier.place.Landing;

/**
 * What a Voisin takes along before leaving.
 *
 * @param person whose it is
 * @param at when it was made
 * @param today at the site
 * @param missions whose doors this person may knock on
 * @param rounds of today and the coming days
 */
record Pack(UUID person, Instant at, LocalDate today, List<Topic> missions, List<Outing> rounds) {

	/**
	 * A mission.
	 *
	 * @param sectors for those who knock where no building is known
	 * @param guide the cards of the door guide, one set a language
	 * @param support whether a resident can be helped one by one
	 */
	record Topic(UUID id, String title, String site, LocalDate lastDay, List<String> sectors,
			List<GuideSource.Cards> guide, boolean support) {
	}

	/**
	 * @param with the name of the other one of the pair
	 */
	record Outing(UUID id, UUID mission, LocalDate day, LocalTime from, LocalTime to, String sector, List<String> with,
			List<Stairs> stairwells) {
	}

	/**
	 * @param access what opens the door of the street
	 * @param held who else is there tonight
	 * @param again when to try the absent again; null if there are none
	 */
	record Stairs(UUID id, String label, List<Landing> landings, @Nullable String access, @Nullable String held,
			List<Mark> marks, @Nullable String again) {
	}

	/**
	 * What is known of a door.
	 *
	 * @param mine whether this person knocked
	 */
	record Mark(int floor, String door, VisitResult result, Instant at, boolean mine) {
	}

}
