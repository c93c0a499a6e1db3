package org.palier.agreement;

import java.util.UUID;

import org.palier.mission.Forecasts;
import org.palier.platform.audit.Audit;
import org.palier.platform.evidence.Kind;
import org.palier.platform.link.Links;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.CasesResumed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vote of a council, before which nobody can answer for it. */
@Service
@Transactional
public class Votes {

	private final AgreementRepository agreements;

	private final Deadlines deadlines;

	private final Links links;

	private final Workflow workflow;

	private final Witness witness;

	private final Audit audit;

	private final Forecasts forecasts;

	Votes(AgreementRepository agreements, Deadlines deadlines, Links links, Workflow workflow, Witness witness,
			Audit audit, Forecasts forecasts) {
		this.agreements = agreements;
		this.deadlines = deadlines;
		this.links = links;
		this.workflow = workflow;
		this.witness = witness;
		this.audit = audit;
		this.forecasts = forecasts;
	}

	/**
	 * Until the day of the vote nobody is late, no link expires and no reminder leaves;
	 * the silence is noticed so much later.
	 */
	public void plan(UUID id, PlanVote vote) {
		var agreement = NotFound.orElse(agreements.lock(id));
		agreement.planVote(vote.day());
		witness.noted(agreement, Kind.VOTE_PLANNED, vote.yourName(), vote.day().toString());
		audit.record(agreement.site(), agreement.mission(), id, "agreement.vote.planned", vote.day().toString(),
				vote.yourName(), null);
		await(agreement);
		agreement.covers().forEach((covered) -> forecasts.later(covered.mission()));
	}

	/**
	 * A council meets on its day, whether a mission rests or not: what waits for the vote
	 * is dated from it again, not moved by the rest.
	 */
	@EventListener
	void on(CasesResumed event) {
		event.cases()
			.stream()
			.flatMap((id) -> agreements.findById(id).stream())
			.filter((agreement) -> agreement.state() == Agreement.State.OUT
					&& deadlines.voteAhead(agreement).isPresent())
			.forEach(this::await);
	}

	private void await(Agreement agreement) {
		var id = agreement.id();
		var first = deadlines.firstReminder(agreement);
		agreement.remind((asked) -> asked.isDisowned() ? asked : asked.remindAt(first));
		for (var asked : agreement.asked()) {
			links.prolong(asked.link(), deadlines.expires(agreement));
			workflow.task(id, "user_approve", asked.link())
				.ifPresent((task) -> workflow.postpone(task, deadlines.ready(agreement).orElseThrow(),
						deadlines.answerBy(agreement).orElseThrow()));
		}
		workflow.reschedule(id, "timer_noAnswer", deadlines.noAnswer(agreement));
	}

	/** What was voted; the agreement quotes it. */
	public void record(UUID id, RecordVote vote) {
		var agreement = NotFound.orElse(agreements.lock(id));
		agreement.recordVote(vote.number(), vote.taken());
		witness.noted(agreement, Kind.VOTE_RECORDED, null, vote.number() + ", " + vote.taken());
		audit.record(agreement.site(), agreement.mission(), id, "agreement.vote.recorded", vote.number(),
				vote.taken().toString(), null);
	}

}
