package org.palier.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The trainer's answer. */
public record ConfirmTrainer(@NotNull Choice choice, @Nullable @Size(max = 2000) String words,
		@NotBlank @Size(max = 120) String yourName) {

	public enum Choice {

		YES, ANOTHER_DATE, NO

	}

}
