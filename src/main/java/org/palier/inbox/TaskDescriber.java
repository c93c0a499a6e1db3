package org.palier.inbox;

import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.User;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;
import org.palier.workflow.TaskGone;
import org.palier.workflow.TaskView;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Puts a task into words; and, for who comes too late, says who was first. */
@Component
@ControllerAdvice
class TaskDescriber implements TaskView.Describer {

	private final Directory directory;

	private final Drawn drawn;

	private final Inbox inbox;

	private final Lines lines;

	private final Audit audit;

	private final Words words;

	TaskDescriber(Directory directory, Drawn drawn, Inbox inbox, Lines lines, Audit audit, Words words) {
		this.directory = directory;
		this.drawn = drawn;
		this.inbox = inbox;
		this.lines = lines;
		this.audit = audit;
		this.words = words;
	}

	@Override
	public TaskView describe(Task task) {
		var due = (task.due() != null) ? words.due(task.subject().site(), task.due()) : null;
		var user = User.current().orElseThrow();
		UUID mission = task.subject().mission();
		var mine = user.id().equals(task.assignee());
		return new TaskView(drawn.said(task.name()), drawn.said(task.help()), (due != null) ? due.text() : null,
				(due != null) ? due.kind() : "neutral",
				lines.why(task.subject().site(), task.role(), task.assignee(), false, user),
				drawn.title(task.subject()), (mission != null) ? "/missions/" + mission : null,
				directory.site(task.subject().site()), mine,
				(mine || task.assignee() == null) ? null : directory.name(task.assignee()));
	}

	@Override
	public boolean mayKnow(String task) {
		return audit.lastOf(task).isPresent();
	}

	@ExceptionHandler
	ModelAndView tooLate(TaskGone gone) {
		var page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		audit.lastOf(gone.task()).ifPresentOrElse((entry) -> {
			page.addObject("who", entry.actor());
			page.addObject("whenWords", words.ago(entry.at()));
		}, () -> inbox.find(gone.task()).ifPresent((row) -> page.addObject("who", directory.name(row.assignee()))));
		page.addObject("nextHref", "/inbox");
		return page;
	}

}
