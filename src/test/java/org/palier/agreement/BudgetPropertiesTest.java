package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.palier.agreement.Comparison.Change;
import org.palier.agreement.Comparison.Entry;
import org.palier.mission.Mission;
import org.palier.mission.Theme;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every budget, tried on thousands that chance has made. */
class BudgetPropertiesTest {

	private static final int MANY = 3000;

	@Test
	void nothingIsLostBetweenItsParts() {
		forMany((random) -> {
			var budget = budget(random);
			var totals = Totals.of(budget);
			assertThat(totals.cost())
				.isEqualByComparingTo(sum(totals.staff(), budget.materials(), budget.premises(), budget.otherCosts()));
			assertThat(totals.price().add(totals.ownFunds())).isEqualByComparingTo(totals.cost());
			assertThat(totals.funded().add(totals.left())).isEqualByComparingTo(totals.price());
			assertThat(totals.funded()).isEqualByComparingTo(
					budget.others().stream().map(Funder::amount).reduce(budget.amountAsked(), BigDecimal::add));
		});
	}

	@Test
	void everyAmountIsExactToTheCent() {
		forMany((random) -> {
			var totals = Totals.of(budget(random));
			assertThat(Stream.of(totals.staff(), totals.cost(), totals.costPerDoor(), totals.ownFunds(), totals.price(),
					totals.funded(), totals.left(), totals.doorHours()))
				.allMatch((amount) -> amount.scale() == 2);
		});
	}

	/** Against the same with all the digits: half a cent at most. */
	@Test
	void roundsOnceAndByHalfACentAtMost() {
		forMany((random) -> {
			var budget = budget(random);
			var totals = Totals.of(budget);
			var staff = totals.doorHours()
				.add(BigDecimal.valueOf(budget.preparationHours() + budget.trainingHours()))
				.multiply(budget.voisinCost())
				.add(BigDecimal.valueOf(budget.coordinationHours()).multiply(budget.coordinatorCost()));
			assertThat(totals.staff().subtract(staff).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
			var own = totals.cost().multiply(BigDecimal.valueOf(budget.ownShare())).movePointLeft(2);
			assertThat(totals.ownFunds().subtract(own).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
		});
	}

	@Test
	void theWeeksAreEnoughAndOneLessWouldNotBe() {
		forMany((random) -> {
			var budget = budget(random);
			var totals = Totals.of(budget);
			// in hours × 13, as 52 weeks are 12 months
			var needed = totals.doorHours().multiply(BigDecimal.valueOf(13));
			var aWeek = BigDecimal.valueOf(2L * budget.pairs() * budget.monthlyHours() * 3);
			assertThat(aWeek.multiply(BigDecimal.valueOf(totals.weeks()))).isGreaterThanOrEqualTo(needed);
			if (totals.weeks() > 0) {
				assertThat(aWeek.multiply(BigDecimal.valueOf(totals.weeks() - 1L))).isLessThan(needed);
			}
		});
	}

	@Test
	void chargesAndProductsAreEqual() {
		forMany((random) -> {
			var budget = budget(random);
			var cerfa = Cerfa.of(budget, (account) -> account, "Ville", UUID::toString);
			assertThat(cerfa.totalCharges()).isEqualByComparingTo(cerfa.totalProducts());
			assertThat(Stream.concat(cerfa.charges().stream(), cerfa.products().stream()).map(Cerfa.Line::amount))
				.allMatch((amount) -> amount.signum() >= 0);
			assertThat(cerfa.products()).filteredOn((line) -> line.account().equals("74"))
				.allSatisfy((line) -> assertThat(
						line.detail().stream().map(Cerfa.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
					.isEqualByComparingTo(line.amount()));
			assertThat(cerfa.grandTotal().subtract(cerfa.totalProducts())).isEqualByComparingTo(cerfa.inKind());
		});
	}

	@Test
	void everyChangeMakesAVersionAndNothingElseDoes() {
		var random = new Random(12156);
		for (int run = 0; run < 100; run++) {
			var agreement = new Agreement(
					new Mission(UUID.randomUUID(), UUID.randomUUID(), "Charges", Theme.ENERGY, null, Instant.EPOCH),
					Instant.EPOCH);
			var saved = new ArrayList<FrameBudget>();
			var some = List.of(budget(random), budget(random), budget(random));
			for (int i = 0; i < 20; i++) {
				var next = some.get(random.nextInt(some.size()));
				if (saved.isEmpty() || !saved.get(saved.size() - 1).equals(next)) {
					saved.add(next);
				}
				agreement.frame(next, null, Instant.EPOCH.plusSeconds(i));
			}
			assertThat(agreement.budgets()).extracting(BudgetVersion::budget).isEqualTo(saved);
			assertThat(agreement.budgets()).extracting(BudgetVersion::number)
				.isEqualTo(IntStream.rangeClosed(1, saved.size()).boxed().toList());
			assertThat(agreement.budgets()).extracting(BudgetVersion::at).isSorted();
		}
	}

	@Test
	void comparingIsFairToBothSides() {
		forMany((random) -> {
			var before = entries(random);
			var after = entries(random);
			assertThat(Comparison.of(before, before).differing()).isZero();
			var there = Comparison.of(before, after);
			var back = Comparison.of(after, before);
			assertThat(there.differing()).isEqualTo(back.differing());
			assertThat(count(there, Change.ADDED)).isEqualTo(count(back, Change.REMOVED));
			assertThat(count(there, Change.REMOVED)).isEqualTo(count(back, Change.ADDED));
			assertThat(there.lines().stream().map(Comparison.Line::before).filter((each) -> each != null))
				.containsExactlyElementsOf(before.stream().map(Entry::value).toList());
			assertThat(there.lines().stream().map(Comparison.Line::after).filter((each) -> each != null))
				.containsExactlyInAnyOrderElementsOf(after.stream().map(Entry::value).toList());
		});
	}

	private static long count(Comparison comparison, Change change) {
		return comparison.lines().stream().filter((line) -> line.change() == change).count();
	}

	private static List<Entry> entries(Random random) {
		return IntStream.range(0, 8)
			.filter((i) -> random.nextInt(3) > 0)
			.mapToObj((i) -> new Entry("line " + i, "Ligne " + i, String.valueOf(random.nextInt(2))))
			.toList();
	}

	private static void forMany(Consumer<Random> property) {
		for (long seed = 0; seed < MANY; seed++) {
			property.accept(new Random(seed));
		}
	}

	private static BigDecimal sum(BigDecimal... amounts) {
		return Stream.of(amounts).filter((each) -> each != null).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static FrameBudget budget(Random random) {
		var one = random.nextBoolean();
		var rates = new Rates(amount(random, 60), amount(random, 90), LocalDate.of(2026, 1, 1));
		var funders = IntStream.range(0, random.nextInt(4))
			.mapToObj((i) -> new Funder(new UUID(0, i), amount(random, 9000),
					random.nextBoolean() ? Funder.Status.ASKED : Funder.Status.AGREED))
			.toList();
		return new FrameBudget(new UUID(1, 1), null, 1 + random.nextInt(5000), 1 + random.nextInt(100),
				1 + random.nextInt(60), 1 + random.nextInt(12), random.nextInt(100), random.nextInt(100),
				random.nextInt(200), one ? amount(random, 90) : null, maybe(random), amount(random, 30_000),
				random.nextBoolean() ? FrameBudget.Kind.SUBSIDY : FrameBudget.Kind.SERVICE, LocalDate.of(2026, 2, 1),
				1 + random.nextInt(40), maybe(random), maybe(random), random.nextInt(101), maybe(random), funders, null,
				one ? null : rates);
	}

	private static BigDecimal maybe(Random random) {
		return random.nextBoolean() ? amount(random, 2000) : null;
	}

	/** In whole cents, at least one. */
	private static BigDecimal amount(Random random, int most) {
		return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
	}

}
