package org.palier.mission;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Tells who has said that they will pay for a mission, before there is an agreement. */
public interface FunderSource {

	/** In the order in which they said so. */
	List<Funder> funders(UUID mission);

	/**
	 * A partner who is willing.
	 *
	 * @param amount in euros, if they named one
	 */
	record Funder(UUID partner, @Nullable BigDecimal amount) {
	}

}
