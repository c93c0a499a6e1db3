package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What to do after the silence of the partner, and why. */
public record HandleNoAnswer(@NotNull Choice choice, @NotBlank @Size(max = 2000) String reason) {

	public enum Choice {

		AGAIN, GIVE_UP

	}

}
