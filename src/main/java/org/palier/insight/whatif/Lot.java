package org.palier.insight.whatif;

import java.util.List;

/** Stretches to draw from, and whose past they are. */
record Lot(List<Stretch> stretches, Reach reach) {

	static final Lot NOTHING = new Lot(List.of(), Reach.SITE);

	boolean isEmpty() {
		return stretches.isEmpty();
	}

}
