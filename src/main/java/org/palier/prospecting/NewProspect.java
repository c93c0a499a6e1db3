package org.palier.prospecting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.partner.Kind;
import org.palier.partner.Nature;

/**
 * A prospect to follow: somebody of the book of partners, or an organisation that is new
 * there.
 *
 * @param partner of the book
 * @param site of a new organisation; only asked of who works for several sites
 * @param name of a new organisation
 * @param nature how a new organisation decides
 * @param title what it might pay for
 * @param amount expected, in euros
 * @param step the next one, with its date
 */
public record NewProspect(@Nullable UUID partner, @Nullable UUID site, @Nullable @Size(max = 120) String name,
		@Nullable Kind kind, @Nullable Nature nature, @NotBlank @Size(max = 120) String title, @Nullable Source source,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 200) String step, @Nullable LocalDate stepOn) {

	/** An empty form, for a partner if one comes from their page. */
	@SuppressWarnings("NullAway") // nothing is filled in yet
	static NewProspect of(@Nullable UUID partner) {
		return new NewProspect(partner, null, null, null, null, null, null, null, null, null);
	}

}
