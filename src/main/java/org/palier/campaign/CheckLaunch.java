package org.palier.campaign;

import java.util.Collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * Launch, or what to do first.
 *
 * @param reason why the director should allow it all the same
 */
public record CheckLaunch(@NotNull Choice choice, @Nullable @Size(max = 2000) @NoNumber String reason) {

	/**
	 * @param missing keys of the conditions that are neither met nor waived
	 */
	void check(Errors errors, Collection<String> missing) {
		if (choice == Choice.LAUNCH && !missing.isEmpty()) {
			errors.rejectValue("choice", "campaign.launch.missing");
		}
		if (choice == Choice.WAIVER && missing.isEmpty()) {
			errors.rejectValue("choice", "campaign.launch.nothingMissing");
		}
		if (choice == Choice.WAIVER && reason == null) {
			errors.rejectValue("reason", "campaign.launch.why");
		}
	}

	public enum Choice {

		LAUNCH, REVISE, WAIVER

	}

}
