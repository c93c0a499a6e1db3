package org.palier.workflow;

import java.time.Instant;

/**
 * Lets demonstration and tests live through time: moves the one clock, and runs what was
 * due on the way in order of its date.
 */
public interface Simulation {

	/** Goes to a moment, running on the way each job at its date. */
	void moveTo(Instant moment);

	/** Goes to a moment at once; what was due on the way runs by itself afterwards. */
	void leapTo(Instant moment);

	/** Runs what is due now, until nothing is. */
	void runDueJobs();

	/** Back to the real time. */
	void release();

}
