package org.palier.inbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How many tasks there are, by whose they are and by date.
 *
 * @param all spans by scope, in the order in which they are shown
 */
record Counts(Map<String, Map<String, Integer>> all) {

	static Counts of(Map<String, Lanes> scopes, Function<Lanes, Map<String, Integer>> count) {
		var all = new LinkedHashMap<String, Map<String, Integer>>();
		scopes.forEach((scope, lanes) -> all.put(scope, count.apply(lanes)));
		return new Counts(all);
	}

	Set<String> scopes() {
		return all.keySet();
	}

	/** Of one scope or of all, in these spans. */
	int in(@Nullable String scope, Collection<String> spans) {
		return all.entrySet()
			.stream()
			.filter((each) -> scope == null || each.getKey().equals(scope))
			.flatMap((each) -> each.getValue().entrySet().stream())
			.filter((span) -> spans.contains(span.getKey()))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	int in(@Nullable String scope) {
		return in(scope, List.of(Span.LATE, Span.TODAY, Span.WEEK, Span.LATER));
	}

	/** As it is shown: never more than was counted. */
	static String capped(int count) {
		return (count > Inbox.MOST) ? Inbox.MOST + "+" : String.valueOf(count);
	}

}
