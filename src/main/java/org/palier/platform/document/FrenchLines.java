package org.palier.platform.document;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line of a document may end: never behind an apostrophe, which joins words. */
final class FrenchLines implements FSTextBreaker {

	private final BreakIterator lines = BreakIterator.getLineInstance(Locale.FRENCH);

	private String text = "";

	@Override
	public void setText(String newText) {
		text = newText;
		lines.setText(newText);
	}

	@Override
	public int next() {
		int end = lines.next();
		while (end > 0 && end < text.length() && isApostrophe(text.charAt(end - 1))) {
			end = lines.next();
		}
		return end;
	}

	private static boolean isApostrophe(char character) {
		return character == '’' || character == '\'';
	}

}
