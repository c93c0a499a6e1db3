package org.palier.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over the end of each contract, so that nobody finds out on its last day. */
@Service
@Transactional
public class RenewalService implements CaseSource {

	/** What the timer of the model is called. */
	private static final String TIMER = "timer_mark";

	private final Renewals renewals;

	private final AgreementRepository agreements;

	private final AgreementLife life;

	private final RenewalMarks marks;

	private final MissionService missions;

	private final Sections sections;

	private final Workflow workflow;

	private final Audit audit;

	private final Clock clock;

	RenewalService(Renewals renewals, AgreementRepository agreements, AgreementLife life, RenewalMarks marks,
			MissionService missions, Sections sections, Workflow workflow, Audit audit, Clock clock) {
		this.renewals = renewals;
		this.agreements = agreements;
		this.life = life;
		this.marks = marks;
		this.missions = missions;
		this.sections = sections;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "renewal";
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Transactional(readOnly = true)
	Renewal get(UUID id) {
		return NotFound.orElse(renewals.findById(id));
	}

	/**
	 * Begins to watch over an agreement in force, or moves the watch to its new end; safe
	 * to call twice.
	 */
	public void watch(Agreement agreement) {
		var known = renewals.findByContract(agreement.life().contract());
		if (known.isPresent()) {
			if (!known.get().isOver()) {
				workflow.reschedule(known.get().id(), TIMER, nextMark(known.get().id()));
			}
		}
		else {
			var renewal = renewals.save(new Renewal(agreement, missions.get(agreement.mission()), clock.instant()));
			workflow.start(process(), renewal.id());
		}
	}

	/** There is nothing left to renew. */
	void stop(Agreement agreement) {
		renewals.findByContract(agreement.life().contract())
			.filter((renewal) -> !renewal.isOver())
			.ifPresent((renewal) -> {
				renewal.end(clock.instant());
				workflow.cancel(renewal.id(), "agreement ended");
			});
	}

	/** The amendment in force, or the agreement itself if there is none. */
	@Transactional(readOnly = true)
	Agreement current(Renewal renewal) {
		var all = agreements.findByLifeContractOrderByOpenedAtAscIdAsc(renewal.contract());
		return all.stream()
			.filter(Agreement::isInForce)
			.findFirst()
			.orElseGet(() -> all.stream()
				.filter(Agreement::wasInForce)
				.reduce((first, last) -> last)
				.orElseGet(() -> all.get(0)));
	}

	@Transactional(readOnly = true)
	Instant nextMark(UUID id) {
		var agreement = current(get(id));
		return Optional.ofNullable(agreement.life().to())
			.flatMap((end) -> marks.next(agreement.site(), end))
			.orElseGet(clock::instant);
	}

	/** Whether nothing would remind of it any more. */
	@Transactional(readOnly = true)
	boolean isLast(UUID id) {
		var agreement = current(get(id));
		var end = agreement.life().to();
		return end == null || marks.next(agreement.site(), end).isEmpty();
	}

	@Transactional(readOnly = true)
	boolean isNeeded(UUID id) {
		var renewal = get(id);
		var contract = agreements.findByLifeContractOrderByOpenedAtAscIdAsc(renewal.contract());
		return contract.stream().anyMatch(Agreement::isInForce)
				&& contract.stream().noneMatch((each) -> life.successor(each).isPresent());
	}

	@Transactional(readOnly = true)
	boolean isDecided(UUID id, PrepareRenewal.Choice choice) {
		return get(id).last().filter((last) -> last.choice() == choice).isPresent();
	}

	public void decide(UUID id, PrepareRenewal decision, Task task) {
		var renewal = get(id);
		renewal.decide(decision, clock.instant());
		audit.record(renewal.site(), renewal.mission(), id, "renewal.decided." + decision.choice(), null,
				decision.reason(), null);
		workflow.finish(task);
	}

	/** Safe to run twice. */
	public void renew(UUID id) {
		var renewal = get(id);
		var agreement = current(renewal);
		if (life.successor(agreement).isEmpty()) {
			life.renew(agreement, renewal.last().orElseThrow());
		}
	}

	/** What was decided in this mission, to be read again. */
	@Transactional(readOnly = true)
	List<Section> record(UUID mission) {
		return renewals.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.flatMap((renewal) -> renewal.decisions().stream())
			.flatMap((decision) -> sections.of("agreement.prepareRenewal", Objects.requireNonNull(decision)).stream())
			.toList();
	}

}
