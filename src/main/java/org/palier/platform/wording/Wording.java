package org.palier.platform.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads free text as the browser reads it while it is typed ({@code wording.js}): the
 * rules are data that both share, {@code wording/french.json}.
 */
public final class Wording {

	private static final Wording FRENCH = new Wording(Rules.french());

	private final Rules rules;

	private Wording(Rules rules) {
		this.rules = rules;
	}

	public static Wording french() {
		return FRENCH;
	}

	/** As they stand in their file, for the browser: JSON. */
	public static String rules() {
		return Rules.text();
	}

	/** Whether it holds what no form takes: a social security or a telephone number. */
	public boolean refuses(String text) {
		return !read(text, rules.refusing()).isEmpty();
	}

	/** All that should not stand in a text, in its order. */
	public List<Remark> read(String text) {
		return read(text, rules.all());
	}

	private List<Remark> read(String text, List<Rule> rules) {
		var folded = Folded.of(text);
		for (var mask : this.rules.masks()) {
			mask.matcher(folded.small()).results().toList().forEach((found) -> folded.hide(found.start(), found.end()));
		}
		var found = new ArrayList<Found>();
		for (var rule : rules) {
			for (var match : rule.find(folded)) {
				int from = match.start();
				int to = match.end();
				if (to > from && rule.holds(folded.small(), from, to)
						&& found.stream().noneMatch((each) -> each.meets(rule, from, to))) {
					found.add(new Found(rule, from, to));
					if (rule.refused()) {
						folded.hide(from, to);
					}
				}
			}
		}
		return found.stream()
			.map((each) -> new Remark(each.rule.kind(), each.rule.refused(), folded.place(each.from),
					folded.place(each.to - 1) + 1))
			.sorted(Comparator.comparingInt(Remark::start).thenComparing(Remark::kind))
			.toList();
	}

	private record Found(Rule rule, int from, int to) {

		boolean meets(Rule other, int from, int to) {
			return rule.kind().equals(other.kind()) && this.from < to && from < this.to;
		}

	}

}
