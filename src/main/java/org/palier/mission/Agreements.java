package org.palier.mission;

import java.util.List;
import java.util.UUID;

/** What a mission asks of its agreements; one may cover several missions. */
public interface Agreements {

	/**
	 * Cases to call: one for each funder still to be asked, the same at every call until
	 * all have answered.
	 */
	List<UUID> toCall(UUID mission);

	/** Whether an agreement in force pays for the mission. */
	boolean isInForce(UUID mission);

}
