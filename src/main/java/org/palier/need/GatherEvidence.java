package org.palier.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * The evidence, as counted on the day it was gathered.
 *
 * @param observations counted by the system
 * @param neighbourhoods counted by the system
 * @param places counted by the system
 * @param months counted by the system
 * @param reading what they show, in the coordinator's words
 * @param otherSources figures from elsewhere
 */
public record GatherEvidence(@Nullable Long observations, @Nullable Long neighbourhoods, @Nullable Long places,
		@Nullable Long months, @NotBlank @Size(max = 4000) @NoNumber String reading,
		@Nullable @Size(max = 2000) String otherSources) {

	GatherEvidence counted(Evidence evidence) {
		return new GatherEvidence(evidence.observations(), evidence.neighbourhoods(), evidence.places(),
				evidence.months(), reading, otherSources);
	}

}
