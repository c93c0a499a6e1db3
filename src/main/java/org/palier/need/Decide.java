package org.palier.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** The director's decision and its reason. */
public record Decide(@NotNull Choice choice, @NotBlank @Size(max = 2000) @NoNumber String reason) {

	public enum Choice {

		GO, TO_COMPLETE, NO_GO

	}

}
