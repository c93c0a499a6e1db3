package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.evidence.Kind;
import org.palier.platform.link.Links;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of the association do with an agreement. */
@Service
@Transactional
public class AgreementService implements Phase {

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final Workflow workflow;

	private final Links links;

	private final Budgets budgets;

	private final AgreementReading reading;

	private final Drafts drafts;

	private final Witness witness;

	private final AgreementLife life;

	private final RenewalService renewals;

	private final WorkingCalendar calendar;

	private final Audit audit;

	private final Clock clock;

	AgreementService(AgreementRepository agreements, MissionService missions, Workflow workflow, Links links,
			Budgets budgets, AgreementReading reading, Drafts drafts, AgreementLife life, RenewalService renewals,
			WorkingCalendar calendar, Witness witness, Audit audit, Clock clock) {
		this.agreements = agreements;
		this.missions = missions;
		this.workflow = workflow;
		this.links = links;
		this.budgets = budgets;
		this.reading = reading;
		this.drafts = drafts;
		this.witness = witness;
		this.life = life;
		this.renewals = renewals;
		this.calendar = calendar;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "agreement";
	}

	/** The one that is still open and that the mission waits for, or one more. */
	@Override
	public UUID open(UUID mission) {
		return ofMission(mission).stream()
			.filter((agreement) -> !agreement.isOver() && !agreement.life().isBeside())
			.findFirst()
			.orElseGet(() -> agreements.save(new Agreement(missions.get(mission), clock.instant())))
			.id();
	}

	/** The newest. */
	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		var all = ofMission(mission);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var agreement = get(id);
		return new Case(id, process(), agreement.site(), Language.FRENCH.speak(() -> reading.title(agreement)),
				agreement.mission());
	}

	/** Amendments, and what goes on where another ends. */
	@Override
	@Transactional(readOnly = true)
	public List<UUID> beside(UUID mission) {
		return ofMission(mission).stream()
			.filter((agreement) -> agreement.life().isBeside() && !agreement.isOver())
			.map(Agreement::id)
			.toList();
	}

	@Override
	public void cancel(UUID mission) {
		ofMission(mission).forEach((agreement) -> {
			var beside = agreement.life().isBeside() && !agreement.isOver();
			agreement.cancel(clock.instant());
			links.revoke(agreement.id(), "agreement.link.cancelled");
			if (beside) {
				workflow.cancel(agreement.id(), "mission cancelled");
			}
		});
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		var all = new ArrayList<Section>();
		agreements.covering(mission).forEach((agreement) -> all.addAll(reading.sections(agreement)));
		all.addAll(renewals.record(mission));
		return all;
	}

	private List<Agreement> ofMission(UUID mission) {
		return agreements.findByMissionOrderByOpenedAtAscIdAsc(mission);
	}

	@Transactional(readOnly = true)
	Agreement get(UUID id) {
		return NotFound.orElse(agreements.findById(id));
	}

	public void frame(UUID id, FrameBudget budget, Task task) {
		var agreement = get(id);
		budgets.frame(agreement, budget);
		if (agreement.life().amends() == null) {
			missions.plan(agreement.mission(), budget.doors());
		}
		workflow.finish(task);
	}

	/** The text to start from, written from the model that fits best. */
	@Transactional(readOnly = true)
	public WriteAgreement draft(UUID id) {
		return drafts.from(get(id), null);
	}

	public void write(UUID id, WriteAgreement text, Task task) {
		keep(id, text);
		workflow.finish(task);
	}

	/** Keeps a text that is not finished yet. */
	void keep(UUID id, WriteAgreement text) {
		var agreement = get(id);
		agreement.write(text.titled(drafts.titles(agreement, text.model())).kept());
	}

	public void validate(UUID id, Validate validation, Task task) {
		var agreement = get(id);
		agreement.validate(validation);
		tell(agreement, "agreement.reviewed." + validation.choice(), validation.reason());
		workflow.finish(task);
	}

	public void handle(UUID id, HandleChange change, Task task) {
		var agreement = get(id);
		agreement.handle(change);
		tell(agreement, "agreement.change." + change.choice(), change.answer());
		workflow.finish(task);
	}

	public void handle(UUID id, HandleRefusal refusal, Task task) {
		var agreement = get(id);
		agreement.handle(refusal, clock.instant());
		tell(agreement, "agreement.refusal." + refusal.choice(), refusal.reason());
		workflow.finish(task);
	}

	public void handle(UUID id, HandleNoAnswer silence, Task task) {
		var agreement = get(id);
		agreement.handle(silence, clock.instant());
		tell(agreement, "agreement.silence." + silence.choice(), silence.reason());
		workflow.finish(task);
	}

	public void countersign(UUID id, Countersign signature, Task task) {
		var agreement = get(id);
		agreement.countersign(signature, signature.terms(terms(agreement)), clock.instant());
		witness.noted(agreement, Kind.COUNTERSIGNED, signature.signature(), signature.note());
		if (agreement.life().amends() != null) {
			missions.plan(agreement.mission(), Objects.requireNonNull(agreement.budget()).doors());
		}
		life.begin(agreement);
		tell(agreement, "agreement.inForce", signature.note());
		workflow.finish(task);
	}

	@Transactional(readOnly = true)
	LocalDate today(UUID id) {
		return calendar.day(get(id).site(), clock.instant());
	}

	/** Another agreement in force covers its mission. */
	void settle(UUID id) {
		var agreement = get(id);
		agreement.cancel(clock.instant());
		links.revoke(id);
		tell(agreement, "agreement.settled", null);
	}

	/**
	 * What its text says; an amendment says nothing else of the end than what it changes.
	 */
	@Transactional(readOnly = true)
	Terms terms(Agreement agreement) {
		var today = calendar.day(agreement.site(), clock.instant());
		var from = Terms.from(today, agreement.text());
		var amended = Optional.ofNullable(agreement.life().amends()).flatMap(agreements::findById);
		return amended.map((old) -> old.life().to())
			.map((end) -> new Terms(today, end.isBefore(today) ? from.to() : end))
			.orElse(from);
	}

	private void tell(Agreement agreement, String action, @Nullable String detail) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, null, detail, null);
	}

}
