package org.palier.campaign;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the Voisin answers. */
public record ReadFeedback(@Nullable @Size(max = 2000) String answer) {
}
