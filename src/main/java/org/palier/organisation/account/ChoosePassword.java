package org.palier.organisation.account;

import jakarta.validation.constraints.NotBlank;

/** What {@link PasswordRules} accept. */
record ChoosePassword(@NotBlank String newPassword) {
}
