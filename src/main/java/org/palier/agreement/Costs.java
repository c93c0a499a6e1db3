package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.agreement.HourlyCost.Work;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated tables of hourly costs, one a site. */
@Component
@Transactional
public class Costs {

	private final HourlyCosts costs;

	private final Audit audit;

	Costs(HourlyCosts costs, Audit audit) {
		this.costs = costs;
		this.audit = audit;
	}

	/** What is in force at a site on a day, if the table knows both. */
	@Transactional(readOnly = true)
	Optional<Rates> on(UUID site, LocalDate day) {
		return inForce(site, Work.VOISIN, day)
			.flatMap((voisin) -> inForce(site, Work.COORDINATOR, day).map((coordinator) -> new Rates(voisin.amount(),
					coordinator.amount(), latest(voisin.fromDay(), coordinator.fromDay()))));
	}

	private Optional<HourlyCost> inForce(UUID site, Work role, LocalDate day) {
		return costs.findFirstBySiteAndRoleAndFromDayLessThanEqualOrderByFromDayDesc(site, role, day);
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** By role, newest first. */
	@Transactional(readOnly = true)
	List<HourlyCost> of(UUID site) {
		return costs.findBySiteOrderByRoleDescFromDayDesc(site);
	}

	/**
	 * From that day on; the same day again corrects it. Saved budgets keep their costs.
	 */
	void enter(UUID site, Work role, LocalDate fromDay, BigDecimal amount) {
		costs.findBySiteAndRoleAndFromDay(site, role, fromDay)
			.ifPresentOrElse((known) -> known.correct(amount),
					() -> costs.save(new HourlyCost(site, role, fromDay, amount)));
		audit.record(site, null, null, "cost.entered", role.name(), fromDay + ": " + amount, null);
	}

	/** The costs of Voisins and of the coordinator from a day on. */
	public void enter(UUID site, LocalDate fromDay, BigDecimal voisin, BigDecimal coordinator) {
		enter(site, Work.VOISIN, fromDay, voisin);
		enter(site, Work.COORDINATOR, fromDay, coordinator);
	}

	void remove(UUID id) {
		var cost = NotFound.orElse(costs.findById(id));
		costs.delete(cost);
		audit.record(cost.site(), null, null, "cost.removed", cost.role().name(), cost.fromDay() + ": " + cost.amount(),
				null);
	}

}
