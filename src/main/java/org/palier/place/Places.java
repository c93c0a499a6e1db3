package org.palier.place;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings of a site and their stairwells, for everyone else. */
@Service("sitePlaces") // the administration has its own Places
@Transactional
public class Places {

	private final Buildings buildings;

	private final Stairwells stairwells;

	private final Clock clock;

	Places(Buildings buildings, Stairwells stairwells, Clock clock) {
		this.buildings = buildings;
		this.stairwells = stairwells;
		this.clock = clock;
	}

	/** Those that one may see, by street and number; archived ones too. */
	@Transactional(readOnly = true)
	public List<Stairwell> stairwells(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : stairwells.of(ids);
	}

	/** Those in use of a neighbourhood, by street and number. */
	@Transactional(readOnly = true)
	public List<Stairwell> ofNeighbourhood(UUID neighbourhood) {
		return stairwells.ofNeighbourhood(neighbourhood);
	}

	/** A building that somebody has seen. */
	public Building add(UUID site, @Nullable UUID neighbourhood, Address address) {
		return buildings.save(new Building(site, neighbourhood, address, clock.instant()));
	}

	/**
	 * A stairwell, all of its doors at once: 4 floors of 6 doors are 24.
	 * @param name empty if the building has only one
	 * @param ground doors on the ground floor, most often none
	 */
	public Stairwell add(Building building, String name, int floors, int doorsPerFloor, int ground) {
		return stairwells.save(new Stairwell(building, name, Landing.grid(floors, doorsPerFloor, ground)));
	}

}
