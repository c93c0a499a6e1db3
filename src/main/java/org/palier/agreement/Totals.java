package org.palier.agreement;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a budget amounts to.
 *
 * @param doorHours hours of people at the doors; they go in pairs
 * @param hours all hours of people
 * @param weeks weeks of door to door
 * @param staff what all these hours cost, in euros
 * @param cost of the whole mission, in euros
 * @param costPerDoor in euros
 * @param ownFunds what the association pays itself, in euros
 * @param price what the partners are to pay together, in euros
 * @param funded what they were asked for or have agreed to, in euros
 * @param left what is not covered yet, in euros; negative if more than the price is
 */
record Totals(BigDecimal doorHours, BigDecimal hours, int weeks, BigDecimal staff, BigDecimal cost,
		BigDecimal costPerDoor, BigDecimal ownFunds, BigDecimal price, BigDecimal funded, BigDecimal left) {

	/** Hours that a Voisin has for the doors in a week, if no contract says it. */
	private static final int WEEKLY_HOURS = 4;

	/** A month has so many weeks: 52 / 12. */
	private static final BigDecimal WEEKS = BigDecimal.valueOf(13);

	private static final BigDecimal MONTHS = BigDecimal.valueOf(3);

	static Totals of(FrameBudget budget) {
		long personMinutes = 2L * budget.doors() * budget.openedShare() * budget.minutesPerDoor();
		var doorHours = Exact.divide(BigDecimal.valueOf(personMinutes), 6000);
		var voisinHours = doorHours.add(BigDecimal.valueOf((long) budget.preparationHours() + budget.trainingHours()));
		var coordination = BigDecimal.valueOf(budget.coordinationHours());
		var staff = Exact
			.round(voisinHours.multiply(budget.voisinCost()).add(coordination.multiply(budget.coordinatorCost())));
		var cost = sum(staff, budget.materials(), budget.premises(), budget.otherCosts());
		var ownFunds = Exact.share(cost, Objects.requireNonNullElse(budget.ownShare(), 0));
		var price = cost.subtract(ownFunds);
		var funded = Stream.concat(Stream.of(budget.amountAsked()), budget.others().stream().map(Funder::amount))
			.reduce(Exact.ZERO, Totals::sum);
		return new Totals(doorHours, voisinHours.add(coordination), weeks(doorHours, budget), staff, cost,
				Exact.divide(cost, budget.doors()), ownFunds, price, funded, price.subtract(funded));
	}

	/** Hours that one of so many Voisins has in so many weeks under a contract. */
	static BigDecimal available(int monthlyHours, int weeks) {
		return Exact.divide(BigDecimal.valueOf(monthlyHours).multiply(MONTHS).multiply(BigDecimal.valueOf(weeks)),
				WEEKS.longValue());
	}

	private static int weeks(BigDecimal doorHours, FrameBudget budget) {
		var people = BigDecimal.valueOf(2L * budget.pairs());
		return (budget.monthlyHours() == null)
				? Exact.whole(doorHours, people.multiply(BigDecimal.valueOf(WEEKLY_HOURS)))
				: Exact.whole(doorHours.multiply(WEEKS),
						people.multiply(BigDecimal.valueOf(budget.monthlyHours())).multiply(MONTHS));
	}

	private static BigDecimal sum(@Nullable BigDecimal... amounts) {
		return Stream.of(amounts).filter(Objects::nonNull).reduce(Exact.ZERO, BigDecimal::add);
	}

	private static BigDecimal sum(BigDecimal one, @Nullable BigDecimal other) {
		return (other != null) ? one.add(other) : one;
	}

}
