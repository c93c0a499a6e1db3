package org.palier.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What to do when no sponsor pays. */
record DecideFunding(@NotNull Choice choice, @NotBlank String reason) {

	enum Choice {

		ANOTHER, OWN_FUNDS, STOP

	}

}
