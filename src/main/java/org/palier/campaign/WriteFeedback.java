package org.palier.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** Three strong points and one way to progress. */
public record WriteFeedback(@NotBlank @Size(max = 500) @NoNumber String first,
		@NotBlank @Size(max = 500) @NoNumber String second, @NotBlank @Size(max = 500) @NoNumber String third,
		@NotBlank @Size(max = 1000) @NoNumber String progress) {
}
