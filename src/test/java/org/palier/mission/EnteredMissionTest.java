package org.palier.mission;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mission that was already under way has behind it. */
class EnteredMissionTest {

	private final Mission mission = new Mission(UUID.randomUUID(), UUID.randomUUID(), "Charges", Theme.ENERGY, null,
			Instant.EPOCH);

	@Test
	void aMissionThatBeganHereHasNothingBehindIt() {
		assertThat(mission.isEnteredAfter("need")).isFalse();
		assertThat(mission.isEnteredAfter("content")).isFalse();
	}

	@Test
	void onlyThePhasesBeforeTheOneItWasEnteredAtAreBehindIt() {
		mission.enterAt("training", "Contenu prêt", 300);

		assertThat(mission.isEnteredAfter("content")).isTrue();
		assertThat(mission.isEnteredAfter("training")).isFalse();
		assertThat(mission.isEnteredAfter("campaign")).isFalse();
	}

}
