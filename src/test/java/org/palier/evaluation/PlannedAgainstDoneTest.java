package org.palier.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlannedAgainstDoneTest {

	@Test
	void tenPercentMoreOrLessNeedsNoExplanation() {
		assertThat(new PlannedAgainstDone(620, 682).isToExplain()).isFalse();
		assertThat(new PlannedAgainstDone(620, 558).isToExplain()).isFalse();
	}

	@Test
	void oneDoorBeyondDoes() {
		assertThat(new PlannedAgainstDone(620, 683).isToExplain()).isTrue();
		assertThat(new PlannedAgainstDone(620, 557).isToExplain()).isTrue();
		assertThat(new PlannedAgainstDone(620, 0).gapPercent()).isEqualTo(-100);
	}

	@Test
	void withoutPlanOrCountThereIsNoGap() {
		assertThat(new PlannedAgainstDone(null, 12).isToExplain()).isFalse();
		assertThat(new PlannedAgainstDone(620, null).gapPercent()).isNull();
	}

}
