package org.palier.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A Voisin, as far as a calendar must know.
 *
 * @param languages spoken at the doors
 * @param rounds so far
 * @param weekMinutes at most, over all missions
 * @param monthMinutes what the contract says; null if unknown
 * @param away days of absence, of those in question
 * @param free when, "TUESDAY_EVENING"; null if nobody said: always
 */
record Walker(UUID id, String name, List<String> languages, int rounds, int weekMinutes, @Nullable Integer monthMinutes,
		Set<LocalDate> away, @Nullable Set<String> free) {

	/** Rounds after which a Voisin may take a newcomer along. */
	static final int EXPERIENCED = 5;

	boolean isExperienced() {
		return rounds >= EXPERIENCED;
	}

	boolean isFree(DayOfWeek day, Part part) {
		return free == null || free.contains(part.on(day, "_"));
	}

}
