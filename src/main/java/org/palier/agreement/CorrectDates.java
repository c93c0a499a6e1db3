package org.palier.agreement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

/**
 * The dates that an agreement really says.
 *
 * @param from the first day in force
 * @param to the last
 */
public record CorrectDates(@NotNull LocalDate from, @NotNull LocalDate to, @NotBlank @Size(max = 500) String reason) {

	void check(Errors errors) {
		if (from != null && to != null && to.isBefore(from)) {
			errors.rejectValue("to", "agreement.dates.backwards");
		}
	}

}
