package org.palier.campaign;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A director's dated answer.
 *
 * @param asked what it answers, with the reason
 * @param conditions keys of what was missing when it was given: nothing else is waived
 */
record Waiver(@Nullable CheckLaunch asked, DecideWaiver answer, List<String> conditions, Instant at) {

	boolean covers(String condition) {
		return answer.choice() == DecideWaiver.Choice.ALLOW && conditions.contains(condition);
	}

}
