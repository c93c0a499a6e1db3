package org.palier.prospecting;

import java.util.List;

/**
 * How far one has come with a prospect; the name is a message key under
 * {@code prospecting.stage.}.
 */
public enum Stage {

	SPOTTED, CONTACTED, MEETING, PROPOSAL, WON, LOST;

	/** Those in which there is still something to do, in their order. */
	static final List<Stage> OPEN = List.of(SPOTTED, CONTACTED, MEETING, PROPOSAL);

	public boolean isOpen() {
		return OPEN.contains(this);
	}

}
