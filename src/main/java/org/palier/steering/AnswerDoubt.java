package org.palier.steering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** What a Voisin says to a question about their entries. */
record AnswerDoubt(@NotBlank @Size(max = 1000) @NoNumber String answer) {
}
