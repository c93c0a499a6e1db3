package org.palier.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something to remember about a partner. */
record WriteNote(@NotBlank @Size(max = 2000) String words) {
}
