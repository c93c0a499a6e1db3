package org.palier.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The text of an agreement, article by article; none may be missing. */
public record WriteAgreement(@NotBlank @Size(max = 8000) String object, @NotBlank @Size(max = 8000) String context,
		@NotBlank @Size(max = 8000) String amount, @NotBlank @Size(max = 8000) String payment,
		@NotBlank @Size(max = 8000) String useOfFunds, @NotBlank @Size(max = 8000) String duration,
		@NotBlank @Size(max = 8000) String control, @NotBlank @Size(max = 8000) String dataProtection) {
}
