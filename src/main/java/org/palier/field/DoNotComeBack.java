package org.palier.field;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Doors at which nobody knocks again, in whatever mission and at whatever site. Who knows
 * them keeps no address: it is asked door by door.
 */
public interface DoNotComeBack {

	/** The resident has said so. */
	void at(Door door);

	/** Those of these doors at which nobody knocks again. */
	Set<Door> among(Collection<Door> doors);

	/**
	 * A door of a known stairwell.
	 *
	 * @param floor 0 is the ground floor
	 * @param name what is written on it, or its place on the landing
	 */
	record Door(UUID stairwell, int floor, String name) {
	}

}
