package org.palier.prospecting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a prospect.
 *
 * @param title what it might pay for
 * @param owner who keeps in touch
 * @param amount expected, in euros
 * @param needs missions without funding that it might carry
 */
public record EditProspect(@NotBlank @Size(max = 120) String title, @NotNull UUID owner, @Nullable Source source,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable List<UUID> needs) {

	static EditProspect of(Prospect prospect) {
		return new EditProspect(prospect.title(), prospect.owner(), prospect.source(), prospect.amount(),
				prospect.needs());
	}

}
