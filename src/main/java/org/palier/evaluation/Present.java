package org.palier.evaluation;

import java.time.LocalDate;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * How the report was received.
 *
 * @param on when it was presented
 * @param audience to whom
 * @param reactions what they said
 * @param decided what follows from it
 * @param validatorName who is asked to validate it, if anybody
 * @param validatorEmail where to write to them
 */
public record Present(@Nullable @NotNull LocalDate on, @Nullable @NotBlank @Size(max = 500) String audience,
		@Nullable @NotBlank @Size(max = 4000) @NoNumber String reactions,
		@Nullable @Size(max = 4000) @NoNumber String decided, @Nullable @Size(max = 120) String validatorName,
		@Nullable @Email @Size(max = 200) String validatorEmail) {

	boolean isToValidate() {
		return isGiven(validatorEmail);
	}

	boolean lacksName() {
		return isGiven(validatorEmail) && !isGiven(validatorName);
	}

	boolean lacksEmail(boolean sponsored) {
		return !isGiven(validatorEmail) && (sponsored || isGiven(validatorName));
	}

	private static boolean isGiven(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
