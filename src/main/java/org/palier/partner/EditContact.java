package org.palier.partner;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.mail.MailAddress;
import org.palier.platform.web.Language;

/**
 * A person at a partner's.
 *
 * @param role what they do there: "adjointe au logement"
 * @param language French if nobody said
 * @param consentOn when they agreed to be written to
 * @param gone they have left, and can no longer be chosen
 */
public record EditContact(@NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 120) String role,
		@NotBlank @MailAddress String email, @Nullable @Phone String phone, @Nullable Language language,
		@Nullable @PastOrPresent LocalDate consentOn, @Nullable Boolean gone) {

	/** Somebody of whom little is known yet. */
	public static EditContact of(String name, String role, String email) {
		return new EditContact(name, role, email, null, null, null, null);
	}

	static EditContact of(Contact contact) {
		return new EditContact(contact.name(), contact.role(), contact.email(), contact.phone(), contact.language(),
				contact.consentOn(), !contact.isActive());
	}

	/** As it is stored. */
	EditContact plain() {
		return new EditContact(name, role, email, Phone.Check.plain(phone),
				Objects.requireNonNullElse(language, Language.FRENCH), consentOn, Boolean.TRUE.equals(gone));
	}

}
