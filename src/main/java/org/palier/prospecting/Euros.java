package org.palier.prospecting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Amounts as one reads them at a glance: cents only where there are some. */
final class Euros {

	private Euros() {
	}

	static @Nullable String of(@Nullable BigDecimal amount) {
		if (amount == null) {
			return null;
		}
		var format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
		if (amount.stripTrailingZeros().scale() <= 0) {
			format.setMaximumFractionDigits(0);
		}
		return format.format(amount);
	}

}
