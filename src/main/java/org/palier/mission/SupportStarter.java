package org.palier.mission;

import java.util.UUID;

/**
 * Opens the individual support of a resident met at the door; the support phase knows
 * how.
 */
public interface SupportStarter {

	/**
	 * Starts it; the resident has said yes in their own words.
	 * @param mission the mission of the visit
	 * @param firstName how the resident wants to be called
	 * @param contact telephone number or place at which to reach them
	 * @param need what they ask for
	 * @param voisin who met them and becomes their referent
	 * @return the new case
	 */
	UUID start(UUID mission, String firstName, String contact, String need, UUID voisin);

}
