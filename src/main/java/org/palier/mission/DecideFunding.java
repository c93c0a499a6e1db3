package org.palier.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** What to do when no sponsor pays. */
public record DecideFunding(@NotNull Choice choice, @NotBlank @Size(max = 2000) @NoNumber String reason) {

	public enum Choice {

		ANOTHER, OWN_FUNDS, STOP

	}

}
