package org.palier.need;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.platform.web.NoNumber;

/**
 * Something heard or seen.
 *
 * @param neighbourhood where
 * @param theme what about
 * @param words as they were said, without anything that names a person
 * @param place street or building, never a flat
 */
public record Observe(@NotNull UUID neighbourhood, @NotNull Theme theme,
		@NotBlank @Size(max = 1000) @NoNumber(message = "{observation.words.number}") String words,
		@Nullable @Size(max = 120) @NoNumber(message = "{observation.words.number}") String place) {

	/** An empty form for somebody who stands in this place, if it is known. */
	@SuppressWarnings("NullAway") // nothing is filled in yet
	static Observe at(@Nullable UUID neighbourhood) {
		return new Observe(neighbourhood, null, null, null);
	}

}
