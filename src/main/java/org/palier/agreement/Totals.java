package org.palier.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a budget amounts to.
 *
 * @param doorHours hours of people at the doors; they go in pairs
 * @param hours all hours of people
 * @param weeks weeks of door to door
 * @param cost of the whole mission, in euros
 * @param costPerDoor in euros
 * @param left what the amount asked does not cover, in euros; negative if it covers more
 */
record Totals(BigDecimal doorHours, BigDecimal hours, int weeks, BigDecimal cost, BigDecimal costPerDoor,
		BigDecimal left) {

	/**
	 * Hours that a Voisin has for the doors in a week: contracts are 15 to 19 a month.
	 */
	static final int WEEKLY_HOURS = 4;

	static Totals of(FrameBudget budget) {
		long personMinutes = 2L * budget.doors() * budget.openedShare() * budget.minutesPerDoor();
		var doorHours = BigDecimal.valueOf(personMinutes).divide(BigDecimal.valueOf(6000), 2, RoundingMode.HALF_UP);
		var hours = doorHours.add(BigDecimal
			.valueOf((long) budget.preparationHours() + budget.trainingHours() + budget.coordinationHours()));
		var cost = hours.multiply(budget.hourlyCost())
			.add(Objects.requireNonNullElse(budget.otherCosts(), BigDecimal.ZERO))
			.setScale(2, RoundingMode.HALF_UP);
		int weeks = doorHours.divide(BigDecimal.valueOf(2L * budget.pairs() * WEEKLY_HOURS), 0, RoundingMode.CEILING)
			.intValueExact();
		return new Totals(doorHours, hours, weeks, cost,
				cost.divide(BigDecimal.valueOf(budget.doors()), 2, RoundingMode.HALF_UP),
				cost.subtract(budget.amountAsked()));
	}

}
