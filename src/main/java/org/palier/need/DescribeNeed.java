package org.palier.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** The need as people say it. */
public record DescribeNeed(@NotBlank @Size(max = 120) String title, @NotBlank @Size(max = 4000) @NoNumber String words,
		@NotBlank @Size(max = 500) @NoNumber String concerned, @Nullable @Size(max = 2000) String actors) {
}
