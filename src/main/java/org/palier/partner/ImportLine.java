package org.palier.partner;

import java.util.List;

/**
 * What became, or would become, of a line of a file.
 *
 * @param number as a spreadsheet shows it
 * @param verdict the name is a message key under {@code partner.import.verdict.}
 * @param subject the organisation and the person it is about
 * @param why what changes, or why it is rejected, in words
 * @param cells as they were read
 */
record ImportLine(int number, Verdict verdict, String subject, String why, List<String> cells) {

	/** Colour of its tag. */
	public String tag() {
		return switch (verdict) {
			case NEW -> "brand";
			case CHANGED -> "sky";
			case SAME -> "neutral";
			case REJECTED -> "warm";
		};
	}

	enum Verdict {

		NEW, CHANGED, SAME, REJECTED

	}

}
