package org.palier.agreement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

/**
 * The day on which a council votes on the agreement.
 *
 * @param yourName typed by who knows it, if it is somebody without account
 */
public record PlanVote(@NotNull LocalDate day, @NotBlank @Size(max = 120) String yourName) {

	/** A vote lies ahead, within a year. */
	void check(Errors errors, LocalDate today) {
		if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
			errors.rejectValue("day", "agreement.planVote.day.wrong");
		}
	}

}
