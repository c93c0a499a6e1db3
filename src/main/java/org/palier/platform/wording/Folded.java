package org.palier.platform.wording;

import java.text.Normalizer;

/**
 * A text without accents and with doubled consonants made one, and where in the text each
 * sign stood. The same as {@code fold} in {@code wording.js}.
 */
final class Folded {

	private final StringBuilder cased = new StringBuilder();

	private final StringBuilder small;

	private final int[] places;

	private Folded(String text) {
		var places = new int[text.length() * 2];
		for (int i = 0; i < text.length(); i++) {
			var plain = plain(text.charAt(i));
			for (int j = 0; j < plain.length(); j++) {
				if (!doubles(plain.charAt(j))) {
					cased.append(plain.charAt(j));
				}
				places[cased.length() - 1] = i;
			}
		}
		this.places = places;
		this.small = new StringBuilder(lower(cased));
	}

	static Folded of(String text) {
		return new Folded(text);
	}

	CharSequence cased() {
		return cased;
	}

	CharSequence small() {
		return small;
	}

	/** Where in the text a sign stood. */
	int place(int sign) {
		return places[sign];
	}

	/** What lies there is settled: no other rule sees it. */
	void hide(int from, int to) {
		var blank = "#".repeat(to - from);
		cased.replace(from, to, blank);
		small.replace(from, to, blank);
	}

	private boolean doubles(char sign) {
		int length = cased.length();
		return isConsonant(sign) && length > 1 && lower(cased.charAt(length - 1)) == lower(sign)
				&& isLetter(cased.charAt(length - 2));
	}

	private static String plain(char sign) {
		if (sign <= '~') {
			return (sign == '\t' || sign == '\r') ? " " : String.valueOf(sign);
		}
		if (sign >= '\u0660' && sign <= '\u0669') {
			return String.valueOf((char) ('0' + sign - '\u0660'));
		}
		return switch (sign) {
			case '\u2019', '\u2018', '\u02bc', '\u2032', '`', '\u00b4' -> "'";
			case '\u2013', '\u2014', '\u2011', '\u2010', '\u2212' -> "-";
			case '\u00a0', '\u202f', '\u2009', '\u2007' -> " ";
			case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad' -> "";
			case '\u0153' -> "oe";
			case '\u0152' -> "Oe";
			case '\u00e6' -> "ae";
			case '\u00c6' -> "Ae";
			default -> Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD).substring(0, 1);
		};
	}

	private static CharSequence lower(CharSequence text) {
		var lower = new StringBuilder(text.length());
		text.chars().forEach((sign) -> lower.append(lower((char) sign)));
		return lower;
	}

	private static char lower(char sign) {
		return (sign >= 'A' && sign <= 'Z') ? (char) (sign + ('a' - 'A')) : sign;
	}

	private static boolean isLetter(char sign) {
		return lower(sign) >= 'a' && lower(sign) <= 'z';
	}

	private static boolean isConsonant(char sign) {
		return isLetter(sign) && "aeiouy".indexOf(lower(sign)) < 0;
	}

}
