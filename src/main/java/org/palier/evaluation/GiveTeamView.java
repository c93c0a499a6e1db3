package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How those who knocked saw it. */
public record GiveTeamView(@NotBlank @Size(max = 4000) String worked, @NotBlank @Size(max = 4000) String surprised,
		@Nullable @Size(max = 4000) String missed) {
}
