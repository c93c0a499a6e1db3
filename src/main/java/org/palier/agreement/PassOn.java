package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.palier.platform.mail.MailAddress;

/**
 * An agreement in the wrong hands, or in hands that are not free.
 *
 * @param name of the person who is to answer instead
 * @param role what they do at the partner's
 * @param email where to write to them
 * @param yourName typed in full by the person who passes it on
 */
public record PassOn(@NotNull Choice choice, @Nullable @Size(max = 120) String name,
		@Nullable @Size(max = 120) String role, @Nullable @MailAddress String email,
		@NotBlank @Size(max = 120) String yourName) {

	/** Who knows the right person says who it is. */
	void check(Errors errors) {
		if (choice != null && choice != Choice.NOT_ME) {
			if (name == null) {
				errors.rejectValue("name", "NotBlank");
			}
			if (role == null) {
				errors.rejectValue("role", "NotBlank");
			}
			if (email == null) {
				errors.rejectValue("email", "NotBlank");
			}
		}
	}

	public enum Choice {

		HAND_OVER, DELEGATE, NOT_ME

	}

}
