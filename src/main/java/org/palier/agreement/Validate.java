package org.palier.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The director's word before the text leaves; what is to be revised needs its reason. */
public record Validate(@NotNull Choice choice, @Nullable @Size(max = 2000) String reason) {

	public enum Choice {

		VALIDATED, TO_REVISE

	}

}
