package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A part of the money, as it is expected. A line left empty is none.
 *
 * @param day only if it does not follow an event
 * @param amount in euros
 */
public record Instalment(@Nullable @Size(max = 120) String label, @Nullable Moment moment, @Nullable LocalDate day,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount) {

	boolean isEmpty() {
		return label == null && amount == null && day == null;
	}

	/** What a payment follows: thirty days after it the money is due. */
	public enum Moment {

		SIGNATURE, REPORT, DAY

	}

}
