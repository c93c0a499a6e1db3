package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What was wrong with money that was written down.
 *
 * @param day on which it really came
 * @param amount that really came; none, if nothing did
 * @param reason kept beside what was struck out
 */
public record CorrectReceipt(@Nullable LocalDate day,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 120) String reference, @NotBlank @Size(max = 500) String reason) {

	/** With the amount comes its day. */
	void check(Errors errors, LocalDate today, BigDecimal left, String words) {
		if (amount != null && day == null) {
			errors.rejectValue("day", "NotNull");
		}
		if (day != null && day.isAfter(today)) {
			errors.rejectValue("day", "agreement.receipt.future");
		}
		if (amount != null && amount.compareTo(left) > 0) {
			errors.rejectValue("amount", "agreement.receipt.tooMuch", new Object[] { words }, null);
		}
	}

}
