package org.palier.mission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Keeps what is heard of a neighbourhood while knocking for a mission. */
public interface HeardAtTheDoor {

	/**
	 * Noted by the current user, under the mission's theme and neighbourhood.
	 * @param words as they were said, without anything that names a person
	 * @param place street or building, never a flat
	 */
	void hear(UUID mission, String words, @Nullable String place);

}
