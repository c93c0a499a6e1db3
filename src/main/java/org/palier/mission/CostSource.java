package org.palier.mission;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What a mission costs by its budget; the agreement phase knows. */
public interface CostSource {

	Optional<Cost> costOf(UUID mission);

	/**
	 * Amounts in euros.
	 *
	 * @param total of the mission
	 * @param coordination part of it that goes on as long as the rounds do
	 * @param weeks of rounds that were reckoned with
	 * @param training of one more Voisin
	 */
	record Cost(BigDecimal total, BigDecimal coordination, int weeks, BigDecimal training) {
	}

}
