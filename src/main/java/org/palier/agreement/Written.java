package org.palier.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.palier.platform.web.Formats;

import org.springframework.stereotype.Component;

/** Numbers as an agreement writes them. */
@Component("written")
class Written {

	/** "14 820 €", "38,50 €". */
	public String euros(BigDecimal amount) {
		return spaced(Formats.euros(amount));
	}

	/** "310,5". */
	public String number(BigDecimal number) {
		return spaced(Formats.number(number.setScale(1, RoundingMode.HALF_UP)));
	}

	/** With all its digits: "13,85". */
	public String exactly(BigDecimal number) {
		return spaced(Formats.number(number));
	}

	public String number(int number) {
		return spaced(Formats.number(number));
	}

	/** With the one no-break space that every font has. */
	private static String spaced(String text) {
		return text.replace('\u202f', '\u00a0');
	}

}
