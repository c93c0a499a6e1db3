package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.palier.platform.mail.MailAddress;

/**
 * Somebody who is to read an agreement, and decides nothing.
 *
 * @param role what they do at the partner's
 * @param yourName typed in full by the person who asks for it
 */
public record AddReader(@NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 120) String role,
		@NotBlank @MailAddress String email, @NotBlank @Size(max = 120) String yourName) {
}
