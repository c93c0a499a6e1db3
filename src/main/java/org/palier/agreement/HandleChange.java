package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What becomes of a change that was asked for.
 *
 * @param answer read by the partner in the next mail
 */
public record HandleChange(@NotNull Choice choice, @NotBlank @Size(max = 2000) String answer) {

	public enum Choice {

		REWRITE, MAINTAIN

	}

}
