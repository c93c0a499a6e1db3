package org.palier.agreement;

import java.math.BigDecimal;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTest {

	@Test
	void countsEveryHourOfBothPeopleOfAPair() {
		var totals = Totals.of(budget(620, 50, 15, 4, "38.50", null, "9000"));

		assertThat(totals.doorHours()).isEqualByComparingTo("155");
		assertThat(totals.hours()).isEqualByComparingTo("239");
		assertThat(totals.weeks()).isEqualTo(5);
		assertThat(totals.cost()).isEqualTo("9201.50");
		assertThat(totals.costPerDoor()).isEqualTo("14.84");
		assertThat(totals.left()).isEqualTo("201.50");
	}

	@Test
	void isExactToTheCent() {
		var totals = Totals.of(budget(101, 33, 7, 1, "38.33", new BigDecimal("0.10"), "5000"));

		assertThat(totals.doorHours()).isEqualTo("7.78");
		assertThat(totals.cost()).isEqualTo("3518.03");
		assertThat(totals.left()).isEqualTo("-1481.97");
	}

	private static FrameBudget budget(int doors, int share, int minutes, int pairs, String hour, BigDecimal others,
			String asked) {
		return new FrameBudget(UUID.randomUUID(), null, doors, share, minutes, pairs, 20, 24, 40, new BigDecimal(hour),
				others, new BigDecimal(asked));
	}

}
