package org.palier.organisation.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who sets up a new installation. */
record FirstAdministrator(@NotBlank @Size(max = 100) String yourName,
		@NotBlank @Email @Size(max = 100) String yourEmail, @NotBlank String newPassword) {
}
