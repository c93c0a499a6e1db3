package org.palier.prospecting;

import java.util.UUID;

/** Somebody else has moved the prospect since the page was shown. */
class MovedMeanwhile extends RuntimeException {

	private final UUID prospect;

	MovedMeanwhile(UUID prospect) {
		super("Prospect " + prospect + " is no longer where it was");
		this.prospect = prospect;
	}

	UUID prospect() {
		return prospect;
	}

}
