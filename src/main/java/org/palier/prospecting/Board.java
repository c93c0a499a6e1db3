package org.palier.prospecting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Choice;

/**
 * The board as its page shows it.
 *
 * @param open how many are under way, under what is looked for
 * @param quiet how many of them have no next step
 */
record Board(List<Column> columns, int open, int quiet) {

	/** How many there are in all columns. */
	public int shown() {
		return columns.stream().mapToInt(Column::count).sum();
	}

	/**
	 * A stage and those who have come that far.
	 *
	 * @param sum expected of them, in words; null if nobody named an amount
	 * @param count of all, also of those not shown
	 */
	record Column(Stage stage, String title, int count, @Nullable String sum, List<Card> cards) {

		/** How many older ones are not shown. */
		public int more() {
			return count - cards.size();
		}

	}

	/**
	 * A prospect on the board.
	 *
	 * @param step what comes next or why nothing does, in words
	 * @param due how pressing that is: words and colour of the tag
	 * @param silence since when nobody was in touch, in words
	 * @param owner who keeps in touch, if it is somebody else
	 * @param moves where it may go; empty if nowhere
	 */
	record Card(UUID id, Stage stage, String partner, String title, @Nullable String step, @Nullable String due,
			String dueKind, @Nullable String silence, @Nullable String amount, @Nullable String owner,
			@Nullable String site, List<Choice> moves) {
	}

	/** A view of the board, as the filters show it. */
	record View(String label, String href, boolean current, @Nullable String count) {
	}

	/** How many, of a site and a stage, and what they may bring. */
	record Total(UUID site, Stage stage, int count, String sum) {
	}

}
