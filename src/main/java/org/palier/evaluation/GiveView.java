package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a partner saw it. */
public record GiveView(@NotNull Useful useful, @Nullable @Size(max = 4000) String words,
		@NotBlank @Size(max = 120) String yourName) {

	public enum Useful {

		VERY, RATHER, LITTLE, NOT

	}

}
