package org.palier.mission;

import java.util.UUID;

/** What must be true before a campaign may start; the phase that knows answers. */
public interface LaunchCondition {

	/** Message key under {@code launch.}: what is asked, and who can lift it. */
	String key();

	boolean isMet(UUID mission);

	/** Whether nobody knocks without it; else it is only good advice. */
	default boolean isRequired() {
		return true;
	}

}
