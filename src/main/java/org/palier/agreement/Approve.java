package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The partner's answer.
 *
 * @param reason required unless they approve
 * @param yourName typed in full by the person who answers
 * @param sha256 of the document they had before their eyes
 */
public record Approve(@NotNull Choice choice, @Nullable @Size(max = 4000) String reason,
		@NotBlank @Size(max = 120) String yourName, @Nullable String sha256) {

	public enum Choice {

		APPROVE, CHANGE, DECLINE

	}

}
