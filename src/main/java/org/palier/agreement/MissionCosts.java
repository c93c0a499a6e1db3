package org.palier.agreement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.CostSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a mission costs, as its last budget has it. */
@Component
@Transactional(readOnly = true)
class MissionCosts implements CostSource {

	private final AgreementRepository agreements;

	MissionCosts(AgreementRepository agreements) {
		this.agreements = agreements;
	}

	@Override
	public Optional<Cost> costOf(UUID mission) {
		return agreements.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.flatMap((agreement) -> Optional.ofNullable(agreement.budget()).stream())
			.filter(FrameBudget::isPriced)
			.reduce((first, last) -> last)
			.map(MissionCosts::cost);
	}

	private static Cost cost(FrameBudget budget) {
		var totals = Totals.of(budget);
		var training = budget.voisinCost().multiply(BigDecimal.valueOf(budget.trainingHours()));
		return new Cost(totals.cost(),
				budget.coordinatorCost().multiply(BigDecimal.valueOf(budget.coordinationHours())), totals.weeks(),
				Exact.divide(training, 2L * budget.pairs()));
	}

}
