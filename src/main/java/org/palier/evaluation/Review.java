package org.palier.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The director's word before it leaves the house. */
public record Review(@NotNull Choice choice, @Nullable @Size(max = 4000) String reason) {

	boolean lacksReason() {
		return choice == Choice.REVISE && (reason == null || reason.isBlank());
	}

	public enum Choice {

		ACCEPT, REVISE

	}

}
