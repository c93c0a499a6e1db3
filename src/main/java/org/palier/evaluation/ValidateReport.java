package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The sponsor's word.
 *
 * @param sha256 of the document that was shown
 */
public record ValidateReport(@NotNull Choice choice, @Nullable @Size(max = 4000) String words,
		@NotBlank @Size(max = 120) String yourName, @NotBlank String sha256) {

	boolean lacksWords() {
		return choice == Choice.CHANGE && (words == null || words.isBlank());
	}

	public enum Choice {

		ACCEPT, CHANGE

	}

}
