package org.palier.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The doors of a stairwell as lines of text, one a floor: "0 : 2" are two doors on the
 * ground floor, "1 : gauche, face, droite" three that have names.
 */
final class Layout {

	private static final Pattern LINE = Pattern
		.compile("[\\s\u00a0]*(\\d{1,2})[\\s\u00a0]*:[\\s\u00a0]*(.+?)[\\s\u00a0]*");

	private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

	private static final int MOST_DOORS = 40;

	private Layout() {
	}

	static Reading read(String text) {
		var landings = new ArrayList<Landing>();
		for (var line : text.lines().filter((each) -> !each.isBlank()).toList()) {
			var found = LINE.matcher(line);
			if (!found.matches()) {
				return new Reading(List.of(), line);
			}
			int floor = Integer.parseInt(found.group(1));
			var doors = doors(found.group(2));
			if (doors.isEmpty() || doors.size() > MOST_DOORS || doors.stream().anyMatch((door) -> door.length() > 20)
					|| landings.stream().anyMatch((landing) -> landing.floor() == floor)) {
				return new Reading(List.of(), line);
			}
			landings.add(new Landing(floor, doors));
		}
		landings.sort((one, other) -> Integer.compare(one.floor(), other.floor()));
		return new Reading(landings, null);
	}

	private static List<String> doors(String words) {
		if (COUNT.matcher(words).matches()) {
			return IntStream.rangeClosed(1, Integer.parseInt(words)).mapToObj(Integer::toString).toList();
		}
		return Arrays.stream(words.split("[,;]"))
			.map(String::strip)
			.filter((door) -> !door.isEmpty())
			.distinct()
			.toList();
	}

	static String write(List<Landing> landings) {
		return String.join("\n",
				landings.stream().map((each) -> each.floor() + " : " + String.join(", ", each.doors())).toList());
	}

	/** If all floors but the ground floor have the same doors, without names. */
	static Optional<Grid> grid(List<Landing> landings) {
		var upper = landings.stream().filter((landing) -> landing.floor() > 0).toList();
		if (upper.isEmpty()) {
			return Optional.empty();
		}
		int doors = upper.get(0).doors().size();
		int ground = landings.stream()
			.filter((each) -> each.floor() == 0)
			.mapToInt((each) -> each.doors().size())
			.sum();
		return Landing.grid(upper.size(), doors, ground).equals(landings)
				? Optional.of(new Grid(upper.size(), doors, ground)) : Optional.empty();
	}

	/** So many floors of so many doors. */
	record Grid(int floors, int doors, int ground) {
	}

	/**
	 * What was understood.
	 *
	 * @param line the first that was not
	 */
	record Reading(List<Landing> landings, @Nullable String line) {

		Optional<String> wrong() {
			return Optional.ofNullable(line);
		}

	}

}
