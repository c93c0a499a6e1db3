package org.palier.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit in words.
 *
 * @param where sector and stairwell
 * @param more all else that was noted, in one line
 * @param undo whether it can still be taken back
 * @param photos pictures that were taken
 */
record VisitLine(UUID id, String when, String exact, String where, VisitResult result, String more, boolean undo,
		List<UUID> photos) {

	/** Colour of its tag. */
	public String kind() {
		return switch (result) {
			case TALKED -> "brand";
			case REFUSED, DO_NOT_COME_BACK -> "warm";
			case COME_BACK -> "sun";
			case ABSENT, INACCESSIBLE -> "neutral";
		};
	}

	static String joined(@Nullable String... parts) {
		var said = new ArrayList<String>();
		for (var part : parts) {
			if (part != null && !part.isBlank()) {
				said.add(part);
			}
		}
		return String.join(" · ", List.copyOf(said));
	}

}
