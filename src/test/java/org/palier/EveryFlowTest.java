package org.palier;

import java.util.TreeSet;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs last: the scenarios of the whole run must have taken every sequence flow of every
 * model.
 */
@PalierTest
@Order(Integer.MAX_VALUE)
class EveryFlowTest {

	@Test
	void everySequenceFlowIsTakenByATest() {
		var untaken = new TreeSet<>(TakenFlows.DRAWN);
		untaken.removeAll(TakenFlows.TAKEN);

		assertThat(TakenFlows.DRAWN).isNotEmpty();
		assertThat(untaken).isEmpty();
	}

}
