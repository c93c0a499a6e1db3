package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.palier.agreement.HourlyCost.Work;

/**
 * What an hour costs from a day on.
 *
 * @param site only asked of who works for several sites
 * @param amount in euros
 */
record EnterCost(@Nullable UUID site, @NotNull Work role, @NotNull LocalDate fromDay,
		@NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal amount) {
}
