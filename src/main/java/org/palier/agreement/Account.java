package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the money of a contract stands. What came pays the parts in the order in which
 * they are due; so the parts always add up to what was agreed, and what they received to
 * what came.
 *
 * @param amount agreed
 * @param received in all
 */
record Account(BigDecimal amount, BigDecimal received, List<Line> lines) {

	/**
	 * @param parts what is expected, together the amount
	 * @param received at most the amount
	 */
	static Account of(List<Part> parts, BigDecimal received, LocalDate today) {
		var ordered = parts.stream()
			.sorted(Comparator.comparing(Part::due, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		var lines = new ArrayList<Line>();
		var left = Exact.round(received);
		var amount = Exact.ZERO;
		for (var part : ordered) {
			var paid = left.min(part.amount());
			left = left.subtract(paid);
			amount = amount.add(part.amount());
			lines.add(new Line(part.label(), part.due(), part.amount(), paid, State.of(part, paid, today)));
		}
		return new Account(amount, Exact.round(received), lines);
	}

	/** Still to come. */
	BigDecimal left() {
		return amount.subtract(received);
	}

	/** What should have come by now, and did not. */
	BigDecimal late() {
		return lines.stream()
			.filter((line) -> line.state() == State.LATE)
			.map(Line::left)
			.reduce(Exact.ZERO, BigDecimal::add);
	}

	/** What is to have come by a day, and has not. */
	BigDecimal dueBy(LocalDate day) {
		return lines.stream()
			.filter((line) -> line.due() != null && !line.due().isAfter(day))
			.map(Line::left)
			.reduce(Exact.ZERO, BigDecimal::add);
	}

	/**
	 * A part of the money.
	 *
	 * @param due if it is known when
	 */
	record Part(String label, @Nullable LocalDate due, BigDecimal amount) {
	}

	/** The same with what came of it. */
	record Line(String label, @Nullable LocalDate due, BigDecimal amount, BigDecimal received, State state) {

		BigDecimal left() {
			return amount.subtract(received);
		}

	}

	/** Where a part stands. */
	enum State {

		PAID, PARTLY, LATE, AHEAD;

		private static State of(Part part, BigDecimal paid, LocalDate today) {
			if (paid.compareTo(part.amount()) >= 0) {
				return PAID;
			}
			if (part.due() != null && part.due().isBefore(today)) {
				return LATE;
			}
			return (paid.signum() > 0) ? PARTLY : AHEAD;
		}

	}

}
