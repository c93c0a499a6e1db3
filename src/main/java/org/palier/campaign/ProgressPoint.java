package org.palier.campaign;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * The team looks at its week.
 *
 * @param lastDay a new last day, if it moves
 */
public record ProgressPoint(@NotBlank @Size(max = 2000) @NoNumber String works,
		@Nullable @Size(max = 2000) @NoNumber String adjust, @Nullable LocalDate lastDay, @NotNull Choice choice) {

	void check(Errors errors, LocalDate firstDay) {
		if (lastDay != null && lastDay.isBefore(firstDay)) {
			errors.rejectValue("lastDay", "campaign.calendar.backwards");
		}
	}

	public enum Choice {

		CONTINUE, FINISH

	}

}
