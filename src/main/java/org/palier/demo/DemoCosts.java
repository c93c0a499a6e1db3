package org.palier.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

import org.palier.agreement.Costs;

import org.springframework.stereotype.Component;

/** What an hour costs at the sites of the demonstration: a little more every January. */
@Component
class DemoCosts {

	private static final BigDecimal VOISIN = new BigDecimal("23.40");

	private static final BigDecimal COORDINATOR = new BigDecimal("36.80");

	private final Costs costs;

	DemoCosts(Costs costs) {
		this.costs = costs;
	}

	void create(Collection<DemoCast.Team> teams, LocalDate first) {
		var january = first.withDayOfYear(1);
		teams.forEach((team) -> DemoCast.as(team.coordinator(), () -> {
			costs.enter(team.site(), january, VOISIN, COORDINATOR);
			costs.enter(team.site(), january.plusYears(1), VOISIN.add(new BigDecimal("0.55")),
					COORDINATOR.add(new BigDecimal("0.90")));
		}));
	}

}
