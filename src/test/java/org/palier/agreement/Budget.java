package org.palier.agreement;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A budget in the making, for tests. */
class Budget {

	private final int doors;

	private final int share;

	private final int minutes;

	private final int pairs;

	private @Nullable BigDecimal cost;

	private @Nullable BigDecimal others;

	private BigDecimal asked = BigDecimal.ZERO;

	private @Nullable Integer own;

	private @Nullable Integer contract;

	private Budget(int doors, int share, int minutes, int pairs) {
		this.doors = doors;
		this.share = share;
		this.minutes = minutes;
		this.pairs = pairs;
	}

	static Budget of(int doors, int share, int minutes, int pairs) {
		return new Budget(doors, share, minutes, pairs);
	}

	Budget cost(String hour) {
		this.cost = new BigDecimal(hour);
		return this;
	}

	Budget others(String amount) {
		this.others = new BigDecimal(amount);
		return this;
	}

	Budget asks(String amount) {
		this.asked = new BigDecimal(amount);
		return this;
	}

	Budget own(int percent) {
		this.own = percent;
		return this;
	}

	Budget contract(int monthlyHours) {
		this.contract = monthlyHours;
		return this;
	}

	FrameBudget toBudget() {
		return new FrameBudget(UUID.randomUUID(), null, doors, share, minutes, pairs, 20, 24, 40, cost, others, asked,
				null, null, contract, null, null, own, null, null, null, null);
	}

}
