package org.palier.support;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The first call after the door. */
public record MakeContact(@NotNull Answer reached, @NotNull LocalDate on, @Nullable @Size(max = 4000) String words) {

	public enum Answer {

		YES, NO

	}

}
