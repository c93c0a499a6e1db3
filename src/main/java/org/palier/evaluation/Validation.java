package org.palier.evaluation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The sponsor was asked to validate a frozen report.
 *
 * @param link by which they answer
 * @param document what they were shown
 * @param until when the mission goes on without an answer
 * @param answer what they said, if they did
 */
record Validation(UUID link, UUID document, Instant until, @Nullable ValidateReport answer) {

	Validation answered(ValidateReport answer) {
		return new Validation(link, document, until, answer);
	}

	boolean isAccepted() {
		return answer != null && answer.choice() == ValidateReport.Choice.ACCEPT;
	}

}
