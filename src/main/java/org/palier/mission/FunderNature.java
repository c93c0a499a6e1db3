package org.palier.mission;

import java.util.Optional;
import java.util.UUID;

/** How those who pay for a mission decide; the agreement phase knows. */
public interface FunderNature {

	/**
	 * Name of the nature, {@code PUBLIC_BODY} before all others for its council takes
	 * time; empty while nobody is asked.
	 */
	Optional<String> natureOf(UUID mission);

}
