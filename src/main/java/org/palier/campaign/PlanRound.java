package org.palier.campaign;

import java.time.LocalDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/** A round to go on together, or why there is none. */
public record PlanRound(@NotNull Choice choice, @Nullable LocalDateTime when,
		@Nullable @Size(max = 1000) @NoNumber String reason) {

	void check(Errors errors) {
		if (choice == Choice.SHARED && when == null) {
			errors.rejectValue("when", "campaign.round.when");
		}
		if (choice == Choice.NONE && reason == null) {
			errors.rejectValue("reason", "campaign.round.reason");
		}
	}

	public enum Choice {

		SHARED, NONE

	}

}
