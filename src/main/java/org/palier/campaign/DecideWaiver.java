package org.palier.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** The director's answer to a launch before all is in place. */
public record DecideWaiver(@NotNull Choice choice, @NotBlank @Size(max = 2000) @NoNumber String reason) {

	public enum Choice {

		ALLOW, REFUSE

	}

}
