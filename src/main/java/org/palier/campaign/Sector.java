package org.palier.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A part of the neighbourhood for one round. A line left empty is none.
 *
 * @param name as the team calls it
 * @param stairwells the addresses and stairwells
 * @param dwellings counted on the spot
 */
public record Sector(@Nullable @Size(max = 120) String name, @Nullable @Size(max = 500) String stairwells,
		@Nullable @Min(1) @Max(20_000) Integer dwellings) {

	boolean isEmpty() {
		return name == null && stairwells == null && dwellings == null;
	}

}
