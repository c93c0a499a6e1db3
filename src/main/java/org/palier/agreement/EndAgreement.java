package org.palier.agreement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

/**
 * An agreement that ends before its date.
 *
 * @param day the last
 */
public record EndAgreement(@NotNull LocalDate day, @NotBlank @Size(max = 500) String reason) {

	/** It has ended: not before it began, and not in the future. */
	void check(Errors errors, Agreement agreement, LocalDate today) {
		var from = agreement.life().from();
		if (day != null && (day.isAfter(today) || (from != null && day.isBefore(from)))) {
			errors.rejectValue("day", "agreement.end.day.wrong");
		}
	}

}
