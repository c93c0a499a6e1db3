package org.palier.mission;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * A mission to open, or to enter where it stands.
 *
 * @param phase the phase it has reached; empty for a new one, which starts with its need
 * @param history what happened before, for one already under way
 * @param doors how many are planned, for one already under way
 */
public record NewMission(@NotNull UUID neighbourhood, @NotBlank @Size(max = 120) String title, @NotNull Theme theme,
		@Nullable @Pattern(regexp = "agreement|content|training|campaign|followup|evaluation") String phase,
		@Nullable @Size(max = 2000) @NoNumber String history, @Nullable @Min(1) @Max(100_000) Integer doors) {
}
