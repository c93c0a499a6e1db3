package org.palier.campaign;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * What was found on the spot.
 *
 * @param sectors one a line
 * @param gap why their total is not what the agreement plans
 */
public record ScoutSectors(@Nullable List<@Valid Sector> sectors, @Nullable @Size(max = 1000) @NoNumber String gap) {

	/** The lines that say something. */
	List<Sector> filled() {
		return (sectors == null) ? List.of()
				: sectors.stream().filter((each) -> each != null && !each.isEmpty()).toList();
	}

	int dwellings() {
		return filled().stream()
			.map(Sector::dwellings)
			.filter((each) -> each != null)
			.mapToInt(Integer::intValue)
			.sum();
	}

	ScoutSectors tidy() {
		return new ScoutSectors(filled(), gap);
	}

	/**
	 * A line is whole or empty, there is at least one, and a gap has a reason.
	 * @param planned number of doors agreed, if it is known
	 */
	void check(Errors errors, @Nullable Integer planned) {
		if (filled().isEmpty()) {
			errors.reject("campaign.sectors.none");
		}
		for (int i = 0; sectors != null && i < sectors.size(); i++) {
			var sector = sectors.get(i);
			if (sector != null && !sector.isEmpty()) {
				if (sector.name() == null) {
					errors.rejectValue("sectors[" + i + "].name", "campaign.sectors.unnamed");
				}
				if (sector.dwellings() == null) {
					errors.rejectValue("sectors[" + i + "].dwellings", "campaign.sectors.uncounted");
				}
			}
		}
		if (!errors.hasErrors() && planned != null && gap == null && dwellings() != planned) {
			errors.rejectValue("gap", "campaign.sectors.gap",
					new Object[] { dwellings(), planned, Math.abs(dwellings() - planned) }, null);
		}
	}

}
