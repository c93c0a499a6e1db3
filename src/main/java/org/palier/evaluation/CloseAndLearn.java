package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** Three things that the next mission starts from. */
public record CloseAndLearn(@NotBlank @Size(max = 2000) @NoNumber String keep,
		@NotBlank @Size(max = 2000) @NoNumber String change, @NotBlank @Size(max = 2000) @NoNumber String tell) {
}
