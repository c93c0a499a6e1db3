package org.palier.partner;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param site whose partner it is; only asked of who works for several sites
 * @param note what one must know before calling them
 */
public record EditPartner(@Nullable UUID site, @NotBlank @Size(max = 120) String name, @NotNull Nature nature,
		@Nullable @Size(max = 2000) String note) {
}
