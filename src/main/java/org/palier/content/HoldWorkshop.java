package org.palier.content;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** What came out of the co-creation workshop. */
public record HoldWorkshop(@NotNull LocalDate date, @NotBlank @Size(max = 1000) String participants,
		@NotBlank @Size(max = 4000) @NoNumber String ideasKept,
		@Nullable @Size(max = 4000) @NoNumber String ideasDropped) {
}
