package org.palier.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side, line by line: in the order of the later one, and what it no
 * longer has where it stood.
 */
record Comparison(List<Line> lines) {

	static Comparison of(List<Entry> before, List<Entry> after) {
		var left = byKey(before);
		var right = byKey(after);
		var keys = new ArrayList<>(right.keySet());
		int at = 0;
		for (var key : left.keySet()) {
			if (!right.containsKey(key)) {
				keys.add(at, key);
			}
			at = keys.indexOf(key) + 1;
		}
		return new Comparison(keys.stream().map((key) -> line(left.get(key), right.get(key))).toList());
	}

	private static Map<String, Entry> byKey(List<Entry> entries) {
		var all = new LinkedHashMap<String, Entry>();
		entries.forEach((entry) -> all.put(entry.key(), entry));
		return all;
	}

	private static Line line(@Nullable Entry before, @Nullable Entry after) {
		if (after == null) {
			return new Line((before != null) ? before.label() : "", (before != null) ? before.value() : null, null,
					Change.REMOVED);
		}
		if (before == null) {
			return new Line(after.label(), null, after.value(), Change.ADDED);
		}
		return new Line(after.label(), before.value(), after.value(),
				before.value().equals(after.value()) ? Change.SAME : Change.CHANGED);
	}

	public long differing() {
		return lines.stream().filter((line) -> line.change() != Change.SAME).count();
	}

	/**
	 * A line of one version.
	 *
	 * @param key by which it is found in the other
	 */
	record Entry(String key, String label, String value) {
	}

	/** A line of both; the name of its change is a message key, with a sign. */
	record Line(String label, @Nullable String before, @Nullable String after, Change change) {
	}

	enum Change {

		SAME, CHANGED, ADDED, REMOVED

	}

}
