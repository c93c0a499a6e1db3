package org.palier.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** Freeze this version, or correct it once more and say what. */
public record Freeze(@NotNull Choice choice, @Nullable @Size(max = 2000) @NoNumber String why) {

	public enum Choice {

		FREEZE, TO_CORRECT

	}

}
