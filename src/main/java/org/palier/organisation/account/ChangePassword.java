package org.palier.organisation.account;

import jakarta.validation.constraints.NotBlank;

/** What {@link PasswordRules} accept, from somebody who knows the one before. */
record ChangePassword(@NotBlank String currentPassword, @NotBlank String newPassword) {
}
