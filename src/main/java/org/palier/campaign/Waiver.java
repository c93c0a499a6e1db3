package org.palier.campaign;

import java.time.Instant;
import java.util.List;

/**
 * A director's dated answer.
 *
 * @param conditions keys of what was missing when it was given: nothing else is waived
 */
record Waiver(Waive answer, List<String> conditions, Instant at) {

	boolean covers(String condition) {
		return answer.choice() == Waive.Choice.ALLOW && conditions.contains(condition);
	}

}
