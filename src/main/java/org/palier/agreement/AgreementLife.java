package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Links;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** What becomes of an agreement after its signature. */
@Service
@Transactional
public class AgreementLife {

	/** The rounds of a new agreement begin so long after it is opened, as a rule. */
	private static final int MONTHS_AHEAD = 2;

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final ObjectProvider<AgreementService> phase;

	private final ObjectProvider<RenewalService> renewals;

	private final Coverage coverage;

	private final Payments payments;

	private final Routes routes;

	private final Links links;

	private final Workflow workflow;

	private final WorkingCalendar calendar;

	private final Audit audit;

	private final Texts texts;

	private final Words words;

	private final Clock clock;

	AgreementLife(AgreementRepository agreements, MissionService missions, ObjectProvider<AgreementService> phase,
			ObjectProvider<RenewalService> renewals, Coverage coverage, Payments payments, Routes routes, Links links,
			Workflow workflow, WorkingCalendar calendar, Audit audit, Texts texts, Words words, Clock clock) {
		this.agreements = agreements;
		this.missions = missions;
		this.phase = phase;
		this.renewals = renewals;
		this.coverage = coverage;
		this.payments = payments;
		this.routes = routes;
		this.links = links;
		this.workflow = workflow;
		this.calendar = calendar;
		this.audit = audit;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	/** It was signed: what it changes gives way, and all that waited for it is told. */
	void begin(Agreement agreement) {
		if (agreement.life().amends() != null) {
			NotFound.orElse(agreements.lock(agreement.life().amends())).giveWay();
			payments.follow(agreement);
		}
		renewals.getObject().watch(agreement);
		coverage.inForce(agreement);
	}

	/**
	 * Opens an amendment, which goes the same way as an agreement.
	 * @return its id
	 */
	public UUID amend(UUID id, String reason) {
		var old = lock(id);
		require(openAmendment(old).isEmpty(), "agreement.amendment.open");
		int number = 1 + (int) contract(old).stream()
			.filter((each) -> each.life().amendment() != null && each.wasInForce())
			.count();
		var amendment = agreements.save(Agreement.amending(old, number, missions.get(old.mission()), clock.instant()));
		start(amendment, Objects.requireNonNull(old.budget()).covering(old.others()), old);
		tell(old, "agreement.amendment.begun",
				Language.FRENCH.speak(() -> texts.get("agreement.amendment.short", number)), reason);
		workflow.start("agreement", amendment.id());
		return amendment.id();
	}

	/**
	 * Opens one more for the same mission, with another funder.
	 * @return its id
	 */
	public UUID another(UUID id) {
		var one = lock(id);
		var mission = missions.get(one.mission());
		require(mission.state() == Mission.State.OPEN, "mission.notOpen");
		var another = agreements.save(Agreement.another(mission, clock.instant()));
		tell(one, "agreement.another", null, null);
		workflow.start("agreement", another.id());
		return another.id();
	}

	/**
	 * Opens the agreement that goes on where this one ends: on its mission, or on a new
	 * one about the same topic at the same place.
	 */
	UUID renew(Agreement old, PrepareRenewal how) {
		var mission = missions.get(old.mission());
		var doors = Objects.requireNonNull(how.doors());
		var beside = how.where() == PrepareRenewal.Where.SAME;
		var budget = Objects.requireNonNull(old.budget())
			.again(doors, Objects.requireNonNull(how.amount()), today(old).plusMonths(MONTHS_AHEAD));
		var next = beside ? agreements.save(new Agreement(mission, clock.instant()))
				: phase.getObject().get(phase.getObject().open(enterAgain(mission, old, doors).id()));
		next.continues(old, beside);
		start(next, budget, old);
		tell(old, "agreement.renewal.begun", missions.get(next.mission()).title(), how.reason());
		if (beside) {
			workflow.start("agreement", next.id());
		}
		return next.id();
	}

	private Mission enterAgain(Mission mission, Agreement old, int doors) {
		return missions.enter(mission.neighbourhood(), mission.title(), mission.theme(), "agreement",
				Language.FRENCH.speak(() -> texts.get("agreement.renewal.history", words.date(old.life().to()))),
				doors);
	}

	/** It begins with what the other says, as its first version. */
	private void start(Agreement agreement, FrameBudget budget, Agreement old) {
		agreement.frame(budget, User.current().map(User::id).orElse(null), clock.instant());
		agreement.take(routes.of(budget));
		agreement.ask(old.chain());
	}

	/** Ends it before its date. */
	public void end(UUID id, EndAgreement form) {
		conclude(lock(id), new Life.Ending(form.day(), form.reason()));
	}

	/** Its last day is past. */
	void expire(UUID id) {
		var agreement = lock(id);
		var last = agreement.life().to();
		if (agreement.isInForce() && last != null && last.isBefore(today(agreement))) {
			conclude(agreement, new Life.Ending(last, null));
		}
	}

	private void conclude(Agreement agreement, Life.Ending ending) {
		agreement.conclude(ending);
		openAmendment(agreement).ifPresent((amendment) -> {
			amendment.cancel(clock.instant());
			links.revoke(amendment.id());
			workflow.cancel(amendment.id(), "agreement ended");
		});
		if (ending.isEarly()) {
			renewals.getObject().stop(agreement);
		}
		tell(agreement, ending.isEarly() ? "agreement.ended.early" : "agreement.ended", ending.day().toString(),
				ending.reason());
	}

	/** Other dates than those written down, with the reason. */
	public void date(UUID id, CorrectDates form) {
		var agreement = lock(id);
		agreement.date(new Terms(form.from(), form.to()), today(agreement));
		tell(agreement, "agreement.dates.corrected",
				Language.FRENCH
					.speak(() -> texts.get("agreement.dates", words.date(form.from()), words.date(form.to()))),
				form.reason());
		if (agreement.isInForce()) {
			renewals.getObject().watch(agreement);
		}
	}

	/** All of one contract, oldest first. */
	@Transactional(readOnly = true)
	List<Agreement> contract(Agreement agreement) {
		return agreements.findByLifeContractOrderByOpenedAtAscIdAsc(agreement.life().contract());
	}

	/** The amendment that is on its way, if there is one. */
	@Transactional(readOnly = true)
	Optional<Agreement> openAmendment(Agreement agreement) {
		return contract(agreement).stream()
			.filter((each) -> each.life().amends() != null && !each.isOver() && !each.wasInForce())
			.findFirst();
	}

	/** What goes on where this one ends, unless it came to nothing. */
	@Transactional(readOnly = true)
	Optional<Agreement> successor(Agreement agreement) {
		return agreements.findByLifeRenewsOrderByOpenedAtAscIdAsc(agreement.id())
			.stream()
			.filter((each) -> !each.isOver() || each.wasInForce())
			.findFirst();
	}

	private LocalDate today(Agreement agreement) {
		return calendar.day(agreement.site(), clock.instant());
	}

	private Agreement lock(UUID id) {
		return NotFound.orElse(agreements.lock(id));
	}

	private void tell(Agreement agreement, String action, @Nullable String subject, @Nullable String detail) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, subject, detail, null);
	}

}
