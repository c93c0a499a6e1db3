package org.palier.support;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** The first call after the door. */
public record MakeContact(@NotNull Answer reached, @NotNull LocalDate on,
		@Nullable @Size(max = 4000) @NoNumber String words) {

	public enum Answer {

		YES, NO

	}

}
