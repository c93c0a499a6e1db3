package org.palier.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** The director's word before it leaves the house. */
public record Review(@NotNull Choice choice, @Nullable @Size(max = 4000) @NoNumber String reason) {

	boolean lacksReason() {
		return choice == Choice.REVISE && (reason == null || reason.isBlank());
	}

	public enum Choice {

		ACCEPT, REVISE

	}

}
