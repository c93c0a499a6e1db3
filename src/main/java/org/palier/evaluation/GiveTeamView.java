package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** How those who knocked saw it. */
public record GiveTeamView(@NotBlank @Size(max = 4000) @NoNumber String worked,
		@NotBlank @Size(max = 4000) @NoNumber String surprised, @Nullable @Size(max = 4000) @NoNumber String missed) {
}
