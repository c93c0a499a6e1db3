package org.palier.agreement;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What to do before an agreement ends. Doors and amount only count if it is renewed.
 *
 * @param doors to knock on under the new one
 * @param amount to ask for, in euros
 */
public record PrepareRenewal(@NotNull Choice choice, @Nullable Where where,
		@Nullable @Min(1) @Max(100_000) Integer doors,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 2000) String reason) {

	/**
	 * @param last nothing reminds of it any more
	 * @param open whether the mission still goes on
	 */
	void check(Errors errors, boolean last, boolean open) {
		if (choice == Choice.LATER && last) {
			errors.rejectValue("choice", "agreement.prepareRenewal.choice.last");
		}
		if (choice == Choice.NO && reason == null) {
			errors.rejectValue("reason", "agreement.prepareRenewal.reason.missing");
		}
		if (choice == Choice.NOW) {
			if (where == null) {
				errors.rejectValue("where", "NotNull");
			}
			if (where == Where.SAME && !open) {
				errors.rejectValue("where", "agreement.prepareRenewal.where.over");
			}
			if (doors == null) {
				errors.rejectValue("doors", "NotNull");
			}
			if (amount == null) {
				errors.rejectValue("amount", "NotNull");
			}
		}
	}

	/** What happens now. */
	public enum Choice {

		NOW, LATER, NO

	}

	/** Which mission the new agreement pays for. */
	public enum Where {

		NEW, SAME

	}

}
