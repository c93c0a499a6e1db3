package org.palier.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A round as far as another may be in its way.
 *
 * @param id null if it is only thought of
 */
record Trip(@Nullable UUID id, UUID mission, LocalDate day, LocalTime from, LocalTime to, List<UUID> pair,
		List<UUID> stairwells) {

	static Trip of(Round round) {
		return new Trip(round.id(), round.mission(), round.day(), round.from(), round.to(), round.pair(),
				round.stairwells());
	}

	static Trip of(UUID mission, Outing outing) {
		return new Trip(null, mission, outing.day(), outing.from(), outing.to(), outing.pair(), outing.stairwells());
	}

	int minutes() {
		return (int) ChronoUnit.MINUTES.between(from, to);
	}

	boolean overlaps(Trip other) {
		return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
	}

	/** The very same round, perhaps moved. */
	boolean isSameAs(Trip other) {
		return id != null && id.equals(other.id);
	}

}
