package org.palier.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** What is filled in to act on a task. */
final class Acts {

	private Acts() {
	}

	/** When it should come back. */
	record Later(@NotNull LocalDate day) {
	}

	/** Into whose hands, with a word. */
	record Hand(@NotNull UUID colleague, @Nullable @Size(max = 1000) @NoNumber String note) {
	}

	/** Several tasks at once into the same hands. */
	record HandOver(@NotEmpty List<String> tasks, @NotNull UUID colleague,
			@Nullable @Size(max = 1000) @NoNumber String note) {
	}

	/** What to say, and to whom beside the story. */
	record Comment(@NotBlank @Size(max = 2000) @NoNumber String said, @Nullable List<UUID> tell) {
	}

}
