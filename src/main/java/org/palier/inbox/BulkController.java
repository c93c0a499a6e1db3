package org.palier.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;
import org.palier.workflow.TaskGone;
import org.palier.workflow.TaskRights;
import org.palier.workflow.Workflow;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The same for several tasks at once. Each is its own act: what fails is named, the rest
 * is done.
 */
@Controller
class BulkController {

	private static final int MOST = 200;

	private final TaskActs acts;

	private final Undo undo;

	private final Workflow workflow;

	private final Directory directory;

	private final Drawn drawn;

	private final Words dates;

	private final Texts texts;

	BulkController(TaskActs acts, Undo undo, Workflow workflow, Directory directory, Drawn drawn, Words dates,
			Texts texts) {
		this.acts = acts;
		this.undo = undo;
		this.workflow = workflow;
		this.directory = directory;
		this.drawn = drawn;
		this.dates = dates;
		this.texts = texts;
	}

	@PostMapping("/inbox/bulk")
	String bulk(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable List<String> tasks,
			@RequestParam(required = false) @Nullable String act, @RequestParam(required = false) @Nullable String view,
			RedirectAttributes next) {
		var back = "redirect:" + Wanted.at(view).href();
		var what = act(act, user);
		if (tasks == null || what == null) {
			Flash.warn(next, texts.get((tasks == null) ? "inbox.bulk.none" : "inbox.bulk.what"));
			return back;
		}
		var done = new ArrayList<Undo.Done>();
		var failed = new ArrayList<String>();
		for (var id : tasks.stream().distinct().limit(MOST).toList()) {
			one(id, user, what, done, failed);
		}
		undo.remember(user.id(), done);
		var told = texts.get("inbox.bulk." + act, done.size(), dates.date(acts.monday(user)));
		if (failed.isEmpty()) {
			Flash.ok(next, told);
		}
		else {
			Flash.warn(next, told + " " + texts.get("inbox.bulk.failed", failed.size(), String.join(", ", failed)));
		}
		if (!done.isEmpty()) {
			next.addFlashAttribute("undo", true);
		}
		return back;
	}

	private @Nullable Function<Task, Undo.Done> act(@Nullable String act, User user) {
		return switch (Objects.requireNonNullElse(act, "")) {
			case "claim" -> (task) -> acts.claim(task, user);
			case "release" -> (task) -> acts.release(task, user);
			case "tomorrow" -> (task) -> acts.later(task, acts.today(user).plusDays(1), user);
			case "monday" -> (task) -> acts.later(task, acts.monday(user), user);
			default -> null;
		};
	}

	private void one(String id, User user, Function<Task, Undo.Done> what, List<Undo.Done> done, List<String> failed) {
		var task = workflow.task(id).filter((each) -> TaskRights.mayDo(user, each));
		if (task.isEmpty()) {
			failed.add(texts.get("inbox.bulk.gone"));
			return;
		}
		try {
			done.add(what.apply(task.get()));
		}
		catch (TaskGone ex) {
			var by = directory.name(workflow.task(id).map(Task::assignee).orElse(null));
			failed.add(by.isEmpty() ? texts.get("inbox.bulk.goneNamed", drawn.said(task.get().name()))
					: texts.get("inbox.bulk.taken", drawn.said(task.get().name()), by));
		}
		catch (RuleBroken ex) {
			failed.add(texts.get("inbox.bulk.refused", drawn.said(task.get().name()), texts.get(ex.key())));
		}
	}

}
