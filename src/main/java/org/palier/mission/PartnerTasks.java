package org.palier.mission;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.link.LinkResting;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;
import org.palier.workflow.TaskView;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.StepClosed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The steps of people without account: what their page says, and what ends them. */
@Component
public class PartnerTasks {

	private final Workflow workflow;

	private final Links links;

	private final Directory directory;

	private final Drawn drawn;

	private final MissionService missions;

	private final Words words;

	PartnerTasks(Workflow workflow, Links links, Directory directory, Drawn drawn, MissionService missions,
			Words words) {
		this.workflow = workflow;
		this.links = links;
		this.directory = directory;
		this.drawn = drawn;
		this.missions = missions;
		this.words = words;
	}

	/** Puts the head of the page into the model; while the mission rests, it says so. */
	public void describe(PartnerLink link, Model model) {
		model.addAttribute("taskView", view(task(link)));
	}

	/** The same for another page of the link, with a title and a help of its own. */
	public void describe(PartnerLink link, Model model, String title, String help) {
		var task = task(link);
		model.addAttribute("taskView", new TaskView(title, help, null, "neutral", "", drawn.title(task.subject()), null,
				directory.site(task.subject().site()), true, null));
	}

	/** Finishes the step of a link that was just decided. */
	public void finish(PartnerLink link) {
		workflow.finish(task(link));
	}

	private Task task(PartnerLink link) {
		return workflow.task(link.caseId(), link.step(), link.id())
			.orElseThrow(() -> new LinkResting(link, restsSince(link)));
	}

	private @Nullable Instant restsSince(PartnerLink link) {
		return Optional.ofNullable(link.mission()).flatMap(missions::look).map(Mission::pausedAt).orElse(null);
	}

	private TaskView view(Task task) {
		var site = task.subject().site();
		var due = (task.due() != null) ? words.due(site, task.due()) : null;
		return new TaskView(drawn.said(task.name()), drawn.said(task.help()), (due != null) ? due.text() : null,
				(due != null) ? due.kind() : "neutral", "", drawn.title(task.subject()), null, directory.site(site),
				true, null);
	}

	/** The process moved on without an answer: the link answers no more. */
	@EventListener
	void on(StepClosed event) {
		var task = event.task();
		if (!event.finished() && "partner".equals(task.role()) && task.assignee() != null) {
			links.close(task.assignee());
		}
	}

}
