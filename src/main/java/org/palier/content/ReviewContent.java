package org.palier.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the partner says of the content. */
public record ReviewContent(@NotNull Choice choice, @Nullable @Size(max = 4000) String remarks,
		@NotBlank @Size(max = 120) String yourName) {

	public enum Choice {

		FINE, REMARKS

	}

}
