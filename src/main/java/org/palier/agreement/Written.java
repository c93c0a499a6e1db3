package org.palier.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Numbers as an agreement writes them. */
@Component("written")
class Written {

	/** "14 820 €", "38,50 €". */
	public String euros(BigDecimal amount) {
		var format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
		if (amount.stripTrailingZeros().scale() <= 0) {
			format.setMaximumFractionDigits(0);
		}
		return spaced(format.format(amount));
	}

	/** "310,5". */
	public String number(BigDecimal number) {
		return spaced(NumberFormat.getNumberInstance(Locale.FRANCE).format(number.setScale(1, RoundingMode.HALF_UP)));
	}

	/** With all its digits: "13,85". */
	public String exactly(BigDecimal number) {
		return spaced(NumberFormat.getNumberInstance(Locale.FRANCE).format(number));
	}

	public String number(int number) {
		return spaced(NumberFormat.getIntegerInstance(Locale.FRANCE).format(number));
	}

	/** With the one no-break space that every font has. */
	private static String spaced(String text) {
		return text.replace('\u202f', '\u00a0');
	}

}
