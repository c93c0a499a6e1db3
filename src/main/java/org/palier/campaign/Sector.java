package org.palier.campaign;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;

/**
 * A part of the neighbourhood for one round. A line left empty is none.
 *
 * @param name as the team calls it
 * @param stairwells the addresses and stairwells, in words
 * @param dwellings counted on the spot
 * @param stairwellIds those picked among the site's places; null or empty if it was
 * written by hand
 */
public record Sector(@Nullable @Size(max = 120) String name, @Nullable @Size(max = 500) String stairwells,
		@Nullable @Min(1) @Max(20_000) Integer dwellings, @Nullable List<UUID> stairwellIds) {

	/** The stairwells of the site's places that it is made of. */
	public List<UUID> picked() {
		return Lines.of(stairwellIds);
	}

	boolean isEmpty() {
		return name == null && stairwells == null && dwellings == null && picked().isEmpty();
	}

}
