package org.palier.prospecting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why nothing came of it. */
public record Lose(@NotNull LostReason reason, @Nullable @Size(max = 1000) String lostWords) {
}
