package org.palier.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What became of it, in the words of the service. */
public record AnswerOrientation(@NotNull Answer answer, @Nullable @Size(max = 2000) String words,
		@NotBlank @Size(max = 120) String yourName) {

	public enum Answer {

		TAKEN_UP, DONE, NOT_FOR_US

	}

}
