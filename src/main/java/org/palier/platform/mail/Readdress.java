package org.palier.platform.mail;

import jakarta.validation.constraints.NotBlank;

/** Where a mail should have gone. */
record Readdress(@NotBlank @MailAddress String email) {
}
