package org.palier.mission;

import java.util.List;
import java.util.UUID;

/**
 * What keeps a step from being done, for its row in the inbox; the phase that knows
 * answers.
 */
public interface StepObstacles {

	/** Ids of model and step, as {@code campaign/user_checkLaunch}. */
	String step();

	/** In words, nothing if it can be done. */
	List<String> of(UUID caseId);

}
