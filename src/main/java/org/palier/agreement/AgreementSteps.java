package org.palier.agreement;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code agreement.bpmn}. */
@Component
@Transactional
public class AgreementSteps {

	private final AgreementService agreements;

	private final Approvals approvals;

	AgreementSteps(AgreementService agreements, Approvals approvals) {
		this.agreements = agreements;
		this.approvals = approvals;
	}

	public boolean isValidated(String id) {
		var validation = agreement(id).validation();
		return validation != null && validation.choice() == Validate.Choice.VALIDATED;
	}

	/** Renders the text that goes out. */
	public void freeze(String id) {
		approvals.freeze(UUID.fromString(id));
	}

	/** Writes to the approver whose turn it is. */
	public void invite(String id) {
		approvals.invite(UUID.fromString(id));
	}

	/** The link that is out. */
	public String approval(String id) {
		return Objects.requireNonNull(agreement(id).approval()).toString();
	}

	public Date answerDeadline(String id) {
		return Date.from(approvals.deadline(agreement(id)));
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
