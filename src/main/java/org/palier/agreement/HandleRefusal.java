package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What to do after a refusal, and why. */
public record HandleRefusal(@NotNull Choice choice, @NotBlank @Size(max = 2000) String reason) {

	public enum Choice {

		BUDGET, TEXT, GIVE_UP

	}

}
