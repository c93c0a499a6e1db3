package org.palier.mission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a phase knows of the days ahead; each answers what it can. */
public interface Horizon {

	/** From when the mission is paid for, as it looks today. */
	default Optional<Funded> funded(UUID mission) {
		return Optional.empty();
	}

	/** How many weeks of door to door its budget allows. */
	default Optional<Integer> weeks(UUID mission) {
		return Optional.empty();
	}

	/** The weeks of door to door, once they are planned. */
	default Optional<Rounds> rounds(UUID mission) {
		return Optional.empty();
	}

	/**
	 * When the money is certain.
	 *
	 * @param day today, if it is
	 * @param vote of a council that comes first
	 */
	record Funded(LocalDate day, @Nullable LocalDate vote) {
	}

	/**
	 * The rounds.
	 *
	 * @param launched whether they have begun
	 */
	record Rounds(LocalDate first, LocalDate last, boolean launched) {
	}

}
