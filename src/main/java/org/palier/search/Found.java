package org.palier.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind, the best first.
 *
 * @param kind {@code mission}, {@code partner}, {@code contact}, {@code prospect},
 * {@code agreement} or {@code person}
 * @param more the list in which all of them are, if there is one and there may be more
 */
record Found(String kind, List<One> all, @Nullable String more) {

	/**
	 * @param where what it is and where, in words
	 */
	record One(String title, String where, String href, float likeness) {
	}

}
