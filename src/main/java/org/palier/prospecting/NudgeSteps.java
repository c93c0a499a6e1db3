package org.palier.prospecting;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code nudge.bpmn}. */
@Component
@Transactional(readOnly = true)
public class NudgeSteps {

	private final Nudges nudges;

	NudgeSteps(Nudges nudges) {
		this.nudges = nudges;
	}

	public boolean isAnyAsleep(String nudge) {
		return nudges.isAnyAsleep(UUID.fromString(nudge));
	}

	/** The morning on which what was put off comes back. */
	public Date again(String nudge) {
		return Date.from(Objects.requireNonNull(nudges.get(UUID.fromString(nudge)).again()));
	}

}
