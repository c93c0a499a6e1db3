package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The association's own signature.
 *
 * @param signature name typed in full
 */
public record Countersign(@NotBlank @Size(max = 120) String signature, @Nullable @Size(max = 2000) String note) {
}
