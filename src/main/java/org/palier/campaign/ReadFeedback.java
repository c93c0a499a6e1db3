package org.palier.campaign;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the Voisin answers. */
record ReadFeedback(@Nullable @Size(max = 2000) String answer) {
}
