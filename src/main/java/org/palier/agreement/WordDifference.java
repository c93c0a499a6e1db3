package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import org.palier.agreement.Differences.Piece;

/**
 * Two texts compared word by word. White space is no difference: it is how a text is set,
 * not what it says.
 *
 * @param before the old text in pieces
 * @param after the new text in pieces
 */
record WordDifference(List<Piece> before, List<Piece> after) {

	private static final Pattern WORD = Pattern.compile("(?Us)\\s+|[\\p{L}\\p{M}\\p{N}]+|.");

	private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

	/** Beyond this, two texts are shown whole: nobody reads such differences. */
	private static final long MOST = 9_000_000;

	static boolean isSame(String before, String after) {
		return plain(before).strip().equals(plain(after).strip());
	}

	static WordDifference between(String before, String after) {
		var old = words(before);
		var now = words(after);
		if ((long) old.size() * now.size() > MOST) {
			return new WordDifference(List.of(new Piece(before, true)), List.of(new Piece(after, true)));
		}
		var was = new ArrayList<Piece>();
		var is = new ArrayList<Piece>();
		int left = 0;
		int right = 0;
		var deltas = DiffUtils
			.diff(old.stream().map(WordDifference::plain).toList(), now.stream().map(WordDifference::plain).toList(),
					new MyersDiffWithLinearSpace<>())
			.getDeltas();
		for (var delta : deltas) {
			add(was, old, left, delta.getSource().getPosition(), false);
			add(is, now, right, delta.getTarget().getPosition(), false);
			left = delta.getSource().getPosition() + delta.getSource().size();
			right = delta.getTarget().getPosition() + delta.getTarget().size();
			add(was, old, left - delta.getSource().size(), left, true);
			add(is, now, right - delta.getTarget().size(), right, true);
		}
		add(was, old, left, old.size(), false);
		add(is, now, right, now.size(), false);
		return new WordDifference(joined(was), joined(is));
	}

	private static void add(List<Piece> pieces, List<String> words, int from, int to, boolean marked) {
		if (from < to) {
			pieces.add(new Piece(String.join("", words.subList(from, to)), marked));
		}
	}

	/** A space is marked between two marked pieces only: they read as one. */
	private static List<Piece> joined(List<Piece> pieces) {
		var all = new ArrayList<Piece>();
		for (int i = 0; i < pieces.size(); i++) {
			var piece = pieces.get(i);
			var blank = piece.text().isBlank();
			var marked = (piece.marked() && !blank) || (blank && isMarked(pieces, i - 1) && isMarked(pieces, i + 1));
			if (!all.isEmpty() && all.get(all.size() - 1).marked() == marked) {
				var last = all.remove(all.size() - 1);
				all.add(new Piece(last.text() + piece.text(), marked));
			}
			else {
				all.add(new Piece(piece.text(), marked));
			}
		}
		return List.copyOf(all);
	}

	private static boolean isMarked(List<Piece> pieces, int at) {
		return at >= 0 && at < pieces.size() && pieces.get(at).marked();
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	private static String plain(String text) {
		return SPACE.matcher(text).replaceAll(" ");
	}

}
