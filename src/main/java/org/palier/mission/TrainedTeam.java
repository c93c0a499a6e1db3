package org.palier.mission;

import java.util.UUID;

/** Tells who may knock at the doors of a mission. */
public interface TrainedTeam {

	/**
	 * Trained at the session or caught up since, or sent without training for a written
	 * reason. A mission that was entered after its training has a trained team.
	 */
	boolean mayKnock(UUID mission, UUID voisin);

}
