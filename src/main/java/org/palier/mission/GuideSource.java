package org.palier.mission;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells which version of the door guide goes to the doors; it is kept with each visit.
 */
public interface GuideSource {

	/** Name of the frozen version, if there is one. */
	Optional<String> version(UUID mission);

}
