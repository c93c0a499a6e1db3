package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of all money, tried on thousands of contracts that chance has made. */
class AccountPropertiesTest {

	private static final int MANY = 3000;

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	@Test
	void theUsualScheduleIsTheAmountToTheCent() {
		forMany((random) -> {
			var amount = amount(random, 90_000);

			var lines = Schedule.usual(amount, "À la signature", "Solde");

			assertThat(Schedule.sum(lines)).isEqualByComparingTo(amount);
			assertThat(lines).allMatch((line) -> line.amount().signum() > 0 && line.amount().scale() == 2);
		});
	}

	@Test
	void theScheduleFollowsAnAmendmentToTheCent() {
		forMany((random) -> {
			var lines = lines(random);
			var amount = amount(random, 90_000);

			var after = Schedule.adjusted(lines, amount, "Avenant", TODAY);

			assertThat(Schedule.sum(after)).isEqualByComparingTo(amount);
			assertThat(after).allMatch((line) -> line.amount().signum() > 0);
		});
	}

	@Test
	void whatCameIsSharedOutWithoutLoss() {
		forMany((random) -> {
			var lines = lines(random);
			var sum = Schedule.sum(lines);
			var received = Exact.share(sum, random.nextInt(101));

			var account = account(lines, received, random);

			assertThat(account.amount()).isEqualByComparingTo(sum);
			assertThat(account.received().add(account.left())).isEqualByComparingTo(sum);
			assertThat(account.lines().stream().map(Account.Line::received).reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualByComparingTo(received);
			assertThat(account.lines()).allMatch((line) -> line.received().signum() >= 0 && line.left().signum() >= 0);
			assertThat(account.late()).isLessThanOrEqualTo(account.left());
		});
	}

	@Test
	void whatIsDueFirstIsPaidFirst() {
		forMany((random) -> {
			var lines = lines(random);

			var account = account(lines, Exact.share(Schedule.sum(lines), random.nextInt(101)), random);

			var states = account.lines().stream().map((line) -> line.state() == Account.State.PAID).toList();
			assertThat(states.subList(states.contains(false) ? states.indexOf(false) : states.size(), states.size()))
				.doesNotContain(true);
			var dues = account.lines().stream().map(Account.Line::due).toList();
			assertThat(dues).isSorted();
		});
	}

	private static Account account(List<Instalment> lines, BigDecimal received, Random random) {
		return Account.of(lines.stream()
			.map((line) -> new Account.Part("x", TODAY.plusDays(random.nextInt(400) - 200), line.amount()))
			.toList(), received, TODAY);
	}

	private static List<Instalment> lines(Random random) {
		return new ArrayList<>(IntStream.rangeClosed(0, random.nextInt(6))
			.mapToObj((i) -> new Instalment("Versement", Instalment.Moment.DAY, TODAY, amount(random, 20_000)))
			.toList());
	}

	private static BigDecimal amount(Random random, int most) {
		return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
	}

	private static void forMany(Consumer<Random> property) {
		var random = new Random(11);
		for (int i = 0; i < MANY; i++) {
			property.accept(random);
		}
	}

}
