package org.palier.insight.whatif;

import java.util.List;
import java.util.Locale;

/**
 * The parts of a mission that are drawn by themselves: its phases, and the campaign in
 * two, for only its rounds depend on how many knock and on how many doors.
 */
enum Part {

	NEED, AGREEMENT, CONTENT, TRAINING, PREPARATION, ROUNDS, FOLLOWUP, EVALUATION;

	static final String CAMPAIGN = "campaign";

	/** Of a model. */
	static List<Part> of(String process) {
		return process.equals(CAMPAIGN) ? List.of(PREPARATION, ROUNDS)
				: List.of(valueOf(process.toUpperCase(Locale.ROOT)));
	}

	String process() {
		return (this == PREPARATION || this == ROUNDS) ? CAMPAIGN : name().toLowerCase(Locale.ROOT);
	}

}
