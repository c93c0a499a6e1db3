package org.palier.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.difflib.DiffUtils;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one text to the next, article by article.
 *
 * @param changes in the order of the new text, what was taken out last
 * @param same how many articles are what they were
 * @param verdict whether the words changed, only the formatting, or nothing
 */
record Differences(List<Change> changes, int same, Verdict verdict) {

	static Differences between(List<Clause> before, List<Clause> after) {
		var old = byKey(before);
		var now = byKey(after);
		var moved = moved(before, after);
		var changes = new ArrayList<Change>();
		for (var clause : after) {
			var was = old.get(clause.id());
			if (was == null) {
				changes.add(Change.of(Kind.ADDED, null, clause));
			}
			else if (!WordDifference.isSame(full(was), full(clause))) {
				changes.add(Change.of(Kind.CHANGED, was, clause));
			}
			else if (moved.contains(clause.id())) {
				changes.add(new Change(Kind.MOVED, clause.heading(), List.of(), List.of()));
			}
		}
		int same = after.size() - changes.size();
		before.stream()
			.filter((clause) -> !now.containsKey(clause.id()))
			.forEach((clause) -> changes.add(Change.of(Kind.REMOVED, clause, null)));
		return new Differences(List.copyOf(changes), same,
				!changes.isEmpty() ? Verdict.WORDS : before.equals(after) ? Verdict.NOTHING : Verdict.FORMATTING);
	}

	private static Map<String, Clause> byKey(List<Clause> clauses) {
		var all = new LinkedHashMap<String, Clause>();
		clauses.forEach((clause) -> all.put(clause.id(), clause));
		return all;
	}

	/** Those that stand elsewhere among those that stayed. */
	private static Set<String> moved(List<Clause> before, List<Clause> after) {
		var old = new ArrayList<>(byKey(before).keySet());
		var now = new ArrayList<>(byKey(after).keySet());
		old.retainAll(now);
		now.retainAll(old);
		var all = new HashSet<String>();
		DiffUtils.diff(old, now).getDeltas().forEach((delta) -> all.addAll(delta.getTarget().getLines()));
		return all;
	}

	private static String full(Clause clause) {
		return clause.heading() + "\n" + clause.words();
	}

	/**
	 * One article that is not what it was.
	 *
	 * @param title of the new one, of the old one if it was taken out
	 * @param before the old text in pieces, those marked that are gone
	 * @param after the new text in pieces, those marked that are new
	 */
	record Change(Kind kind, String title, List<Piece> before, List<Piece> after) {

		private static Change of(Kind kind, @Nullable Clause was, @Nullable Clause is) {
			var retitled = was != null && is != null && !was.heading().equals(is.heading());
			var found = WordDifference.between(text(was, retitled), text(is, retitled));
			return new Change(kind, heading((is != null) ? is : was), found.before(), found.after());
		}

		private static String heading(@Nullable Clause clause) {
			return (clause != null) ? clause.heading() : "";
		}

		private static String text(@Nullable Clause clause, boolean titled) {
			return (clause == null) ? "" : titled ? full(clause) : clause.words();
		}

	}

	/**
	 * A piece of a text.
	 *
	 * @param marked whether it is only in this one of the two
	 */
	record Piece(String text, boolean marked) {
	}

	/** The name is a message key under {@code agreement.diff.}. */
	enum Kind {

		CHANGED, ADDED, REMOVED, MOVED

	}

	/** The name is a message key under {@code agreement.diff.}. */
	enum Verdict {

		NOTHING, FORMATTING, WORDS

	}

}
