package org.palier.prospecting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A next step is something to do and a day: neither goes without the other. */
final class Steps {

	private Steps() {
	}

	/**
	 * @param path of the fields in their form, empty or with a dot at its end
	 */
	static void check(@Nullable String step, @Nullable LocalDate day, String path, Errors errors) {
		if (step != null && day == null && !errors.hasFieldErrors(path + "stepOn")) {
			errors.rejectValue(path + "stepOn", "prospecting.step.when");
		}
		if (step == null && day != null) {
			errors.rejectValue(path + "step", "prospecting.step.what");
		}
	}

	/** A reason of another kind is written down. */
	static void check(@Nullable LostReason reason, @Nullable String words, String path, Errors errors) {
		if (reason == LostReason.OTHER && words == null) {
			errors.rejectValue(path + "lostWords", "prospecting.lost.say");
		}
	}

}
