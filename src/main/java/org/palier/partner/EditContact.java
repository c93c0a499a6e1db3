package org.palier.partner;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person at a partner's.
 *
 * @param role what they do there: "adjointe au logement"
 * @param gone they have left, and can no longer be chosen
 */
public record EditContact(@NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 120) String role,
		@NotBlank @Email(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+") @Size(max = 254) String email,
		@Nullable Boolean gone) {
}
