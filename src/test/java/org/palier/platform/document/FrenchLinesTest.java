package org.palier.platform.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchLinesTest {

	@Test
	void aLineNeverEndsBehindAnApostrophe() {
		assertThat(pieces("l’équipe d’aujourd’hui, qu'elle")).containsExactly("l’équipe ", "d’aujourd’hui, ",
				"qu'elle");
	}

	@Test
	void aLineNeverEndsBeforeAMarkThatFollowsASpace() {
		assertThat(pieces("Où\u00a0? «\u00a0Là\u00a0»")).containsExactly("Où\u00a0? ", "«\u00a0Là\u00a0»");
	}

	private static List<String> pieces(String text) {
		var lines = new FrenchLines();
		lines.setText(text);
		var pieces = new ArrayList<String>();
		int start = 0;
		for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
			if (end > start) {
				pieces.add(text.substring(start, end));
				start = end;
			}
		}
		return pieces;
	}

}
