package org.palier.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission.Funding;
import org.palier.platform.web.NoNumber;

/** The sheet on which go or no-go is decided. */
public record WriteTopicSheet(@NotBlank @Size(max = 4000) @NoNumber String goal,
		@NotBlank @Size(max = 2000) @NoNumber String message, @NotNull @Min(1) @Max(100_000) Integer doors,
		@NotNull Funding funding, @Nullable @Size(max = 2000) String sponsors,
		@Nullable @Size(max = 2000) @NoNumber String risks) {
}
