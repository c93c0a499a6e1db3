package org.palier.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Three strong points and one way to progress. */
public record WriteFeedback(@NotBlank @Size(max = 500) String first, @NotBlank @Size(max = 500) String second,
		@NotBlank @Size(max = 500) String third, @NotBlank @Size(max = 1000) String progress) {
}
