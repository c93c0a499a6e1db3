package org.palier.insight.whatif;

/**
 * A part of a past run that may come again.
 *
 * @param factor how much longer it is for as many doors as are planned now
 */
record Stretch(Run run, long from, long to, double factor) {

	Stretch(Run run, long from, long to) {
		this(run, from, to, 1);
	}

	/** Seconds that it would take, had this been changed. */
	double seconds(Change change) {
		return factor * Math.max(0, to - from - change.saved(run, from, to));
	}

}
