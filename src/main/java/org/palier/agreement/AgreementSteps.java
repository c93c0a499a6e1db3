package org.palier.agreement;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code agreement.bpmn}. */
@Component
@Transactional
public class AgreementSteps {

	private final AgreementService agreements;

	private final Approvals approvals;

	private final Deadlines deadlines;

	AgreementSteps(AgreementService agreements, Approvals approvals, Deadlines deadlines) {
		this.agreements = agreements;
		this.approvals = approvals;
		this.deadlines = deadlines;
	}

	public boolean isValidated(String id) {
		var validation = agreement(id).validation();
		return validation != null && validation.choice() == Validate.Choice.VALIDATED;
	}

	/** Renders the text that goes out. */
	public void freeze(String id) {
		approvals.freeze(UUID.fromString(id));
	}

	/** Writes to all whose turn it is, side by side. */
	public void inviteTurn(String id) {
		approvals.inviteTurn(UUID.fromString(id));
	}

	/** The links that are out, one for each approver of this turn. */
	public List<String> approvals(String id) {
		return agreement(id).asked().stream().map((asked) -> asked.link().toString()).toList();
	}

	/** All of this turn have approved, or one of them has not. */
	public boolean isTurnOver(String id) {
		return agreement(id).state() != Agreement.State.OUT;
	}

	/** From when they can answer: the day of a vote that lies ahead. */
	public @Nullable Date ready(String id) {
		return deadlines.ready(agreement(id)).map(Date::from).orElse(null);
	}

	/** By when, if not as the model says. */
	public @Nullable Date answerBy(String id) {
		return deadlines.answerBy(agreement(id)).map(Date::from).orElse(null);
	}

	/**
	 * Writes to the approver whose turn it is; for cases begun before there were turns.
	 */
	public void invite(String id) {
		approvals.invite(UUID.fromString(id));
	}

	/** The link that is out; for cases begun before there were turns. */
	public String approval(String id) {
		return Objects.requireNonNull(agreement(id).approval()).toString();
	}

	public Date answerDeadline(String id) {
		return Date.from(deadlines.noAnswer(agreement(id)));
	}

	public boolean hasNextApprover(String id) {
		var agreement = agreement(id);
		return agreement.isLast(Approve.Choice.APPROVE) && agreement.nextApprover().isPresent();
	}

	public boolean isApproved(String id) {
		return agreement(id).isLast(Approve.Choice.APPROVE);
	}

	public boolean isChangeAsked(String id) {
		return agreement(id).isLast(Approve.Choice.CHANGE);
	}

	public boolean isTextReopened(String id) {
		var change = agreement(id).change();
		return change != null && change.choice() == HandleChange.Choice.REWRITE;
	}

	public boolean isInvitedAgain(String id) {
		var silence = agreement(id).silence();
		return silence != null && silence.choice() == HandleNoAnswer.Choice.AGAIN;
	}

	public boolean isBudgetToRevise(String id) {
		return isRefusal(id, HandleRefusal.Choice.BUDGET);
	}

	public boolean isTextToRevise(String id) {
		return isRefusal(id, HandleRefusal.Choice.TEXT);
	}

	/** Another agreement pays for the mission: this one is not needed any more. */
	public void settle(String id) {
		agreements.settle(UUID.fromString(id));
	}

	/** Which role signs for the association. */
	public String signatory(String id) {
		var route = agreement(id).route();
		return (route != null && route.signatory() == Route.Signatory.NETWORK) ? "network" : "director";
	}

	/** Keeps the proof: who approved which text, and when. */
	public void archive(String id) {
		approvals.archive(UUID.fromString(id));
	}

	private boolean isRefusal(String id, HandleRefusal.Choice choice) {
		var refusal = agreement(id).refusal();
		return refusal != null && refusal.choice() == choice;
	}

	private Agreement agreement(String id) {
		return agreements.get(UUID.fromString(id));
	}

}
