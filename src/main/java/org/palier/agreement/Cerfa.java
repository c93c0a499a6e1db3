package org.palier.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The planned budget of an action as form Cerfa 12156*06 lays it out: charges on one
 * side, products on the other, and both totals are equal. What nobody pays yet stands
 * among the products under its own name, what is more than the price among the charges.
 *
 * @param inKind accounts 86 and 87, equal on both sides
 */
public record Cerfa(List<Line> charges, List<Line> products, BigDecimal inKind) {

	/**
	 * @param label text of an account
	 * @param sponsor name of who signs this agreement
	 * @param partner name of another funder
	 */
	static Cerfa of(FrameBudget budget, UnaryOperator<String> label, String sponsor, Function<UUID, String> partner) {
		var totals = Totals.of(budget);
		var charges = new ArrayList<>(List.of(line("60", label, budget.materials()),
				line("61", label, budget.premises()), line("62", label, budget.otherCosts()), line("63", label, null),
				line("64", label, totals.staff()), line("65", label, null)));
		if (totals.left().signum() < 0) {
			charges.add(new Line("", label.apply("more"), totals.left().negate(), List.of()));
		}
		var products = new ArrayList<>(products(budget, label, sponsor, partner));
		products.add(new Line("", label.apply("own"), totals.ownFunds(), List.of()));
		if (totals.left().signum() > 0) {
			products.add(new Line("", label.apply("left"), totals.left(), List.of()));
		}
		return new Cerfa(charges, products, Objects.requireNonNullElse(budget.inKind(), Exact.ZERO));
	}

	private static List<Line> products(FrameBudget budget, UnaryOperator<String> label, String sponsor,
			Function<UUID, String> partner) {
		var isService = budget.kind() == FrameBudget.Kind.SERVICE;
		var subsidies = new ArrayList<Line>();
		if (!isService) {
			subsidies.add(new Line("", sponsor, budget.amountAsked(), List.of()));
		}
		budget.others()
			.forEach((funder) -> subsidies.add(new Line("", partner.apply(Objects.requireNonNull(funder.partner())),
					Objects.requireNonNull(funder.amount()), List.of())));
		return List.of(line("70", label, isService ? budget.amountAsked() : null),
				new Line("74", label.apply("74"), sum(subsidies), subsidies), line("75", label, null),
				line("78", label, null), line("79", label, null));
	}

	private static Line line(String account, UnaryOperator<String> label, @Nullable BigDecimal amount) {
		return new Line(account, label.apply(account), Objects.requireNonNullElse(amount, Exact.ZERO), List.of());
	}

	private static BigDecimal sum(List<Line> lines) {
		return lines.stream().map(Line::amount).reduce(Exact.ZERO, BigDecimal::add);
	}

	public BigDecimal totalCharges() {
		return sum(charges);
	}

	public BigDecimal totalProducts() {
		return sum(products);
	}

	/** With what is contributed in kind: the same on both sides, too. */
	public BigDecimal grandTotal() {
		return totalCharges().add(inKind);
	}

	/**
	 * A line of the table.
	 *
	 * @param account of the chart of accounts; empty for what has none
	 * @param detail what it is the sum of, where the form asks for it
	 */
	public record Line(String account, String label, BigDecimal amount, List<Line> detail) {
	}

}
