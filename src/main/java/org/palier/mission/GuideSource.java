package org.palier.mission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells which version of the door guide goes to the doors; it is kept with each visit.
 */
public interface GuideSource {

	/** Name of the frozen version, if there is one. */
	Optional<String> version(UUID mission);

	/** The cards of the frozen version, one set a language; none if there is none. */
	default List<Cards> cards(UUID mission) {
		return List.of();
	}

	/**
	 * What to say at the door, in one language.
	 *
	 * @param language its name: "arabe"
	 * @param hook how to begin
	 * @param message what one comes to tell
	 * @param question what one asks
	 * @param orient where to turn
	 * @param thank how to leave
	 */
	record Cards(String language, String hook, String message, String question, String orient, String thank) {
	}

}
