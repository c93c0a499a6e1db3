package org.palier.support;

import java.math.BigDecimal;
import java.time.YearMonth;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * How it ended.
 *
 * @param outcome one of six
 * @param month when the right was opened, or the case ended
 * @param amount what it is worth to the resident a year, in euros
 * @param words for the referent only
 */
public record Conclude(@NotNull Outcome outcome, @NotNull YearMonth month,
		@Nullable @DecimalMin("0") @Digits(integer = 7, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 4000) @NoNumber String words) {

	/**
	 * Right opened, was already, refused; taken over by another; given up; lost sight of.
	 */
	public enum Outcome {

		OPENED, ALREADY_OPEN, REFUSED, HANDED_OVER, GIVEN_UP, LOST

	}

}
