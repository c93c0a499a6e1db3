package org.palier.agreement;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code renewal.bpmn}. */
@Component
@Transactional
public class RenewalSteps {

	private final RenewalService renewals;

	RenewalSteps(RenewalService renewals) {
		this.renewals = renewals;
	}

	/** The morning on which it comes up; at once, if all of them have passed. */
	public Date nextMark(String renewal) {
		return Date.from(renewals.nextMark(UUID.fromString(renewal)));
	}

	/** Still in force, and nothing goes on where it ends. */
	public boolean isNeeded(String renewal) {
		return renewals.isNeeded(UUID.fromString(renewal));
	}

	public boolean isRenewed(String renewal) {
		return renewals.isDecided(UUID.fromString(renewal), PrepareRenewal.Choice.NOW);
	}

	public boolean isPutOff(String renewal) {
		return renewals.isDecided(UUID.fromString(renewal), PrepareRenewal.Choice.LATER);
	}

	/** Opens the agreement that goes on where this one ends. */
	public void renew(String renewal) {
		renewals.renew(UUID.fromString(renewal));
	}

}
