package org.palier.mission;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;
import org.palier.workflow.Task;
import org.palier.workflow.WorkflowEvent.CaseEnded;
import org.palier.workflow.WorkflowEvent.StepClosed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the processes do, so that a mission's story has every step in it. */
@Component
class Story {

	private final Audit audit;

	private final Directory directory;

	private final Texts texts;

	Story(Audit audit, Directory directory, Texts texts) {
		this.audit = audit;
		this.directory = directory;
		this.texts = texts;
	}

	@EventListener
	void on(StepClosed event) {
		var task = event.task();
		audit.record(task.subject().site(), task.subject().mission(), task.caseId(),
				event.finished() ? "step.finished" : "step.left", task.name(),
				event.finished() ? Language.FRENCH.speak(() -> inPlaceOf(task)) : null, task.id());
	}

	/** Who had it, if somebody else has finished it: both names stay. */
	private @Nullable String inPlaceOf(Task task) {
		var user = User.current().orElse(null);
		if (user == null || task.role().equals("partner")) {
			return null;
		}
		var other = (task.assignee() == null || task.assignee().equals(user.id())) ? null : task.assignee();
		var site = task.subject().site();
		var own = user.ownSites().contains(site)
				&& user.roles().stream().anyMatch((role) -> role.code().equals(task.role()));
		if (other == null && own) {
			return null;
		}
		var absent = user.replaces(site, task.role(), other);
		if (absent.isPresent()) {
			return texts.get("story.inPlaceOf", absent.get().name());
		}
		return (other != null) ? texts.get("story.takenBy", directory.name(other)) : null;
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
