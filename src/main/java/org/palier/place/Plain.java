package org.palier.place;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without capitals and accents, as the database's {@code palier_plain} has them.
 */
final class Plain {

	private static final Pattern MARKS = Pattern.compile("\\p{M}");

	private Plain() {
	}

	static String of(String words) {
		var apart = Normalizer.normalize(words.strip().replace('’', '\''), Normalizer.Form.NFD);
		return MARKS.matcher(apart)
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace("\u0153", "oe")
			.replace("\u00e6", "ae");
	}

	/** What each of these words looks like somewhere in a text, for {@code like all}. */
	static String[] patterns(String words) {
		return Arrays.stream(of(words).split("[\\s,+]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
			.toArray(String[]::new);
	}

}
