package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * When which part of the money is expected, as it was agreed one day.
 *
 * @param by who wrote it down; nobody, if it follows from an amendment
 */
record Schedule(Instant at, @Nullable UUID by, List<Instalment> lines) {

	/** Most partners pay so much at the signature, the rest with the report. */
	private static final int FIRST = 80;

	static List<Instalment> usual(BigDecimal amount, String first, String rest) {
		var now = Exact.share(amount, FIRST);
		var later = Exact.round(amount).subtract(now);
		var all = new ArrayList<Instalment>();
		if (now.signum() > 0) {
			all.add(new Instalment(first, Instalment.Moment.SIGNATURE, null, now));
		}
		if (later.signum() > 0) {
			all.add(new Instalment(rest, Instalment.Moment.REPORT, null, later));
		}
		return all;
	}

	static BigDecimal sum(List<Instalment> lines) {
		return lines.stream()
			.map(Instalment::amount)
			.filter(Objects::nonNull)
			.reduce(Exact.ZERO, (one, other) -> one.add(other));
	}

	/**
	 * The same lines for another amount: what is more is one more line, what is less
	 * comes off the last ones.
	 * @param more what one more line is called
	 * @param day when that one is due
	 */
	static List<Instalment> adjusted(List<Instalment> lines, BigDecimal amount, String more, LocalDate day) {
		var all = new ArrayList<>(lines);
		var left = Exact.round(amount).subtract(sum(lines));
		if (left.signum() > 0) {
			all.add(new Instalment(more, Instalment.Moment.DAY, day, left));
		}
		while (left.signum() < 0) {
			var last = all.remove(all.size() - 1);
			left = left.add(Objects.requireNonNull(last.amount()));
			if (left.signum() > 0) {
				all.add(new Instalment(last.label(), last.moment(), last.day(), left));
			}
		}
		return all;
	}

}
