package org.palier.agreement;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The partner's answer.
 *
 * @param notes remarks, one for each clause in the order of the text
 * @param reason required unless they approve
 * @param number of their council's deliberation, if there is one
 * @param taken when the council voted
 * @param yourName typed in full by the person who answers
 * @param sha256 of the document they had before their eyes
 * @param code from a second mail, where the amount asks for one
 */
public record Approve(@Nullable List<@Nullable @Size(max = 2000) String> notes, @NotNull Choice choice,
		@Nullable @Size(max = 4000) String reason, @Nullable @Size(max = 60) String number, @Nullable LocalDate taken,
		@NotBlank @Size(max = 120) String yourName, @Nullable String sha256, @Nullable @Size(max = 20) String code) {

	/** An answer that says no more than needed. */
	public static Approve plain(Choice choice, @Nullable String reason, String yourName, String sha256) {
		return new Approve(null, choice, reason, null, null, yourName, sha256, null);
	}

	public enum Choice {

		APPROVE, CHANGE, DECLINE

	}

}
