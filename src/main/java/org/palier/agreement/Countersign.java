package org.palier.agreement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The association's own signature.
 *
 * @param signature name typed in full
 * @param from the first day in force; left empty, as the text says
 * @param to the last
 */
public record Countersign(@NotBlank @Size(max = 120) String signature, @Nullable @Size(max = 2000) String note,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	/** With these dates to start from. */
	Countersign with(Terms terms) {
		return new Countersign(signature, note, terms.from(), terms.to());
	}

	/** An agreement that is over already would bind nobody. */
	void check(Errors errors, Terms usual, LocalDate today) {
		var terms = terms(usual);
		if (terms.to().isBefore(terms.from())) {
			errors.rejectValue("to", "agreement.dates.backwards");
		}
		else if (terms.to().isBefore(today)) {
			errors.rejectValue("to", "agreement.dates.over");
		}
	}

	Terms terms(Terms usual) {
		return new Terms((from != null) ? from : usual.from(), (to != null) ? to : usual.to());
	}

}
