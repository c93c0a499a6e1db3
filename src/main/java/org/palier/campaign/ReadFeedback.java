package org.palier.campaign;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** What the Voisin answers. */
public record ReadFeedback(@Nullable @Size(max = 2000) @NoNumber String answer) {
}
