package org.palier.partner;

import java.text.Normalizer;
import java.util.Locale;

/** Names as one compares them: without capitals, accents, quirks of typing. */
final class Names {

	private Names() {
	}

	static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace("œ", "oe")
			.replace("æ", "ae")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

}
