package org.palier.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What to do when no sponsor pays. */
public record DecideFunding(@NotNull Choice choice, @NotBlank String reason) {

	public enum Choice {

		ANOTHER, OWN_FUNDS, STOP

	}

}
