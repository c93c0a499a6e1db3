package org.palier.organisation.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record NeighbourhoodForm(@NotBlank @Size(max = 100) String name, @Nullable Boolean experimental) {

	boolean isExperimental() {
		return Boolean.TRUE.equals(experimental);
	}

}
