package org.palier.mission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that is planned for a day has kept nobody waiting before. */
@PalierTest
class StandingTest {

	@Autowired
	Standing standing;

	@Autowired
	Given given;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Test
	void whatIsPlannedWaitsForNobodyBeforeItsDay() {
		assertThat(of(2)).contains("«\u00a0Rappeler\u00a0» est prévu à partir du");
		assertThat(of(-2)).contains("attend", "depuis 2 jours").doesNotContain("32 jours");
		assertThat(of(-2, -1, 5)).contains("2 habitants attendent depuis 2 jours");
	}

	/**
	 * @param days to the day that each is planned for; all opened long ago
	 */
	private String of(int... days) {
		var site = given.team().site();
		var now = clock.instant();
		var mission = new Mission(site, UUID.randomUUID(), "Charges", Theme.ENERGY, null, now);
		var steps = Arrays.stream(days)
			.mapToObj((in) -> step(mission, now.plus(Duration.ofDays(in)).minusSeconds(60)))
			.toList();
		return Scope.system("test",
				() -> transaction.execute((status) -> standing.of(mission, steps, List.of()).sentence()));
	}

	private static OpenStep step(Mission mission, Instant ready) {
		return new OpenStep("1", mission.id(), UUID.randomUUID(), mission.site(), "support", "user_callBack",
				"Rappeler", "voisin", null, ready.minus(Duration.ofDays(30)), ready, null, "/");
	}

}
