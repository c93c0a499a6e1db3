package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTest {

	@Test
	void countsEveryHourOfBothPeopleOfAPair() {
		var totals = Totals.of(Budget.of(620, 50, 15, 4).cost("38.50").asks("9000").toBudget());

		assertThat(totals.doorHours()).isEqualByComparingTo("155");
		assertThat(totals.hours()).isEqualByComparingTo("239");
		assertThat(totals.weeks()).isEqualTo(5);
		assertThat(totals.cost()).isEqualTo("9201.50");
		assertThat(totals.costPerDoor()).isEqualTo("14.84");
		assertThat(totals.left()).isEqualTo("201.50");
	}

	@Test
	void isExactToTheCent() {
		var totals = Totals.of(Budget.of(101, 33, 7, 1).cost("38.33").others("0.10").asks("5000").toBudget());

		assertThat(totals.doorHours()).isEqualTo("7.78");
		assertThat(totals.cost()).isEqualTo("3518.03");
		assertThat(totals.left()).isEqualTo("-1481.97");
	}

	/** 155 + 44 hours of Voisins at 24,10 and 40 of the coordinator at 37,33. */
	@Test
	void takesTheCostOfWhoeverWorks() {
		var rates = new Rates(new BigDecimal("24.10"), new BigDecimal("37.33"), LocalDate.of(2026, 1, 1));
		var totals = Totals.of(Budget.of(620, 50, 15, 4).asks("5000").toBudget().at(LocalDate.of(2026, 3, 1), rates));

		assertThat(totals.staff()).isEqualTo("6289.10");
	}

	/** 17 hours a month are 17 × 12 / 52 a week. */
	@Test
	void aContractSaysHowManyWeeksItTakes() {
		var totals = Totals.of(Budget.of(620, 50, 15, 4).cost("38.50").asks("0").contract(17).toBudget());

		assertThat(totals.weeks()).isEqualTo(5);
		assertThat(Totals.available(17, 5)).isEqualTo("19.62");
		assertThat(Totals.of(Budget.of(620, 50, 15, 4).cost("38.50").asks("0").contract(15).toBudget()).weeks())
			.isEqualTo(6);
	}

	@Test
	void partnersPayWhatTheAssociationDoesNot() {
		var budget = Budget.of(620, 50, 15, 4).cost("38.50").asks("4000").own(20).toBudget();
		var other = new Funder(UUID.randomUUID(), new BigDecimal("3361.20"), Funder.Status.AGREED);
		var totals = Totals.of(budget.with(List.of(other)));

		assertThat(totals.ownFunds()).isEqualTo("1840.30");
		assertThat(totals.price()).isEqualTo("7361.20");
		assertThat(totals.funded()).isEqualTo("7361.20");
		assertThat(totals.left()).isZero();
	}

}
