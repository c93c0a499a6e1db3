package org.palier.agreement;

import java.time.Clock;

import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;

/** Notices that nobody is left who would answer, before the model's timer does. */
@Component
class Silence {

	private final Workflow workflow;

	private final Clock clock;

	Silence(Workflow workflow, Clock clock) {
		this.workflow = workflow;
		this.clock = clock;
	}

	/** Whoever is left of this turn says that it is not for them. */
	void noticeIfLeftAlone(Agreement agreement) {
		if (agreement.isLeftAlone()) {
			workflow.reschedule(agreement.id(), "timer_noAnswer", clock.instant());
		}
	}

}
