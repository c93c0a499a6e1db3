package org.palier.prospecting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was said, when and with whom.
 *
 * @param contact of the partner's people
 * @param others who else was there
 */
public record WriteNote(@NotNull @PastOrPresent LocalDate metOn, @Nullable UUID contact,
		@Nullable @Size(max = 200) String others, @NotBlank @Size(max = 4000) String words) {
}
