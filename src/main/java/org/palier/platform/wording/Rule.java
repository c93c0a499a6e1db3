package org.palier.platform.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One rule, ready to be asked; what its parts mean is said in {@code french.json}. */
record Rule(String kind, boolean refused, boolean cased, Pattern find, @Nullable Pattern is, @Nullable Pattern not,
		@Nullable Pattern near, @Nullable Pattern before, @Nullable Pattern after) {

	/** How far around a match its sentence is looked at. */
	private static final int SIGHT = 300;

	List<MatchResult> find(Folded text) {
		return find.matcher(cased ? text.cased() : text.small()).results().toList();
	}

	/** Whether a match stands as the rule wants it. */
	boolean holds(CharSequence small, int from, int to) {
		int first = from;
		while (first > 0 && from - first < SIGHT && !endsSentence(small.charAt(first - 1))) {
			first--;
		}
		int last = to;
		while (last < small.length() && last - to < SIGHT && !endsSentence(small.charAt(last))) {
			last++;
		}
		var said = small.subSequence(from, to);
		return (is == null || is.matcher(said).find()) && (not == null || !not.matcher(said).find())
				&& (near == null || near.matcher(small.subSequence(first, last)).find())
				&& (before == null || !before.matcher(small.subSequence(first, from)).find())
				&& (after == null || !after.matcher(small.subSequence(to, last)).find());
	}

	private static boolean endsSentence(char sign) {
		return ".!?;\n".indexOf(sign) >= 0;
	}

}
