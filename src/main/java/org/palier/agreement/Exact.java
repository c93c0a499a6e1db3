package org.palier.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How exactly a budget is reckoned, said once: amounts to the cent, hours to the
 * hundredth, halves away from zero. Nothing is rounded before it is written down.
 */
final class Exact {

	private static final int SCALE = 2;

	static final BigDecimal ZERO = round(BigDecimal.ZERO);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Exact() {
	}

	static BigDecimal round(BigDecimal number) {
		return number.setScale(SCALE, RoundingMode.HALF_UP);
	}

	static BigDecimal divide(BigDecimal number, long by) {
		return number.divide(BigDecimal.valueOf(by), SCALE, RoundingMode.HALF_UP);
	}

	/** So many percent of an amount. */
	static BigDecimal share(BigDecimal amount, int percent) {
		return amount.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, SCALE, RoundingMode.HALF_UP);
	}

	/** How often it takes a whole one. */
	static int whole(BigDecimal number, BigDecimal by) {
		return number.divide(by, 0, RoundingMode.CEILING).intValueExact();
	}

}
