package org.palier.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** What a Voisin found when saying it aloud. */
public record TryContent(@NotBlank @Size(max = 2000) @NoNumber String works,
		@Nullable @Size(max = 2000) @NoNumber String fails) {
}
