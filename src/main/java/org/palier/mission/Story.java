package org.palier.mission;

import org.palier.platform.audit.Audit;
import org.palier.workflow.WorkflowEvent.CaseEnded;
import org.palier.workflow.WorkflowEvent.StepClosed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the processes do, so that a mission's story has every step in it. */
@Component
class Story {

	private final Audit audit;

	Story(Audit audit) {
		this.audit = audit;
	}

	@EventListener
	void on(StepClosed event) {
		var task = event.task();
		audit.record(task.subject().site(), task.subject().mission(), task.caseId(),
				event.finished() ? "step.finished" : "step.left", task.name(), null, task.id());
	}

	/** A case that was cancelled is told where it was cancelled, with the reason. */
	@EventListener
	void on(CaseEnded event) {
		if (event.end() == null) {
			return;
		}
		var subject = event.subject();
		audit.record(subject.site(), subject.mission(), subject.id(), "case.ended." + subject.process(),
				event.endName(), null, null);
	}

}
