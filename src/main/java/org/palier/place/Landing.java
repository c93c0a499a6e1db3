package org.palier.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The doors of one floor, from left to right as one steps out of the stairs.
 *
 * @param floor 0 is the ground floor
 * @param doors what is written on them, or "1", "2", "3"; no two the same
 */
public record Landing(int floor, List<String> doors) {

	public Landing {
		doors = List.copyOf(doors);
	}

	/** "4 floors × 6 doors" makes 24 doors. */
	static List<Landing> grid(int floors, int doorsPerFloor, int doorsOnTheGround) {
		var landings = new ArrayList<Landing>();
		if (doorsOnTheGround > 0) {
			landings.add(of(0, doorsOnTheGround));
		}
		IntStream.rangeClosed(1, floors).forEach((floor) -> landings.add(of(floor, doorsPerFloor)));
		return landings;
	}

	private static Landing of(int floor, int doors) {
		return new Landing(floor, IntStream.rangeClosed(1, doors).mapToObj(Integer::toString).toList());
	}

}
