package org.palier.prospecting;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Formats;

/** Amounts that nobody may have named yet. */
final class Euros {

	private Euros() {
	}

	static @Nullable String of(@Nullable BigDecimal amount) {
		return (amount != null) ? Formats.euros(amount) : null;
	}

}
