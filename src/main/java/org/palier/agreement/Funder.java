package org.palier.agreement;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Another partner who pays a part. A line left empty is none.
 *
 * @param amount in euros
 */
public record Funder(@Nullable UUID partner,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount, @Nullable Status status) {

	boolean isEmpty() {
		return partner == null && amount == null && status == null;
	}

	/** Whether the money is promised. */
	public enum Status {

		ASKED, AGREED

	}

}
