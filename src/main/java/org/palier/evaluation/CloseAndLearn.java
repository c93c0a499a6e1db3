package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Three things that the next mission starts from. */
public record CloseAndLearn(@NotBlank @Size(max = 2000) String keep, @NotBlank @Size(max = 2000) String change,
		@NotBlank @Size(max = 2000) String tell) {
}
