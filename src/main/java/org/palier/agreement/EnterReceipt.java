package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Money that came.
 *
 * @param amount in euros
 * @param reference of the transfer
 */
public record EnterReceipt(@NotNull LocalDate day,
		@NotNull @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 120) String reference) {

	/**
	 * @param left what is still expected
	 * @param words the same as people read it
	 */
	void check(Errors errors, LocalDate today, BigDecimal left, String words) {
		if (day != null && day.isAfter(today)) {
			errors.rejectValue("day", "agreement.receipt.future");
		}
		if (amount != null && amount.compareTo(left) > 0) {
			errors.rejectValue("amount", "agreement.receipt.tooMuch", new Object[] { words }, null);
		}
	}

}
