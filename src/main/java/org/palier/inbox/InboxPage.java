package org.palier.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Words;

/**
 * An inbox as its page shows it.
 *
 * @param title the day in a sentence
 * @param tabs mine, my roles, people I stand in for
 * @param groups by date or by mission
 * @param waiting for a partner
 * @param ahead not before a day
 * @param putOff until a day
 * @param first the task that comes before all others, if any
 * @param pulse changes when what is shown would
 */
record InboxPage(String title, String lead, List<Tab> tabs, List<Group> groups, List<Line> waiting, List<Line> ahead,
		List<Later> putOff, @Nullable String first, String pulse) {

	public boolean isEmpty() {
		return groups.isEmpty();
	}

	/** A link to another view. */
	record Tab(String label, String href, boolean current, @Nullable String count) {
	}

	/**
	 * Some lines under a heading.
	 *
	 * @param key of the group in the page
	 * @param note beside the heading
	 * @param href where there are more of them
	 */
	record Group(String key, String title, String count, @Nullable String note, List<Line> lines,
			@Nullable String href) {
	}

	/** Put off until a day, in words. */
	record Later(Line line, String day) {
	}

	/**
	 * A row as shown.
	 *
	 * @param place mission, neighbourhood and site
	 * @param why why it is mine, and since when it waits
	 * @param due in words
	 * @param behind what waits for it
	 * @param others whether somebody else does
	 * @param obstacle what its continuation waits for beside it
	 * @param days how long it waits, in words
	 * @param mine whether I have it
	 * @param shared whether I may give it back
	 */
	record Line(InboxRow row, String href, String place, String why, Words.@Nullable Due due, @Nullable String behind,
			boolean others, @Nullable String obstacle, String days, boolean mine, boolean shared) {

		public boolean isLate() {
			return due != null && due.kind().equals("warm");
		}

	}

}
