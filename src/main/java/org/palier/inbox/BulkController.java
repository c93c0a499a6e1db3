package org.palier.inbox;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Task;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one does with the tasks chosen in the list. */
@Controller
class BulkController {

	private final TaskActs acts;

	private final Several several;

	private final HandOver handOver;

	private final Words dates;

	private final Texts texts;

	BulkController(TaskActs acts, Several several, HandOver handOver, Words dates, Texts texts) {
		this.acts = acts;
		this.several = several;
		this.handOver = handOver;
		this.dates = dates;
		this.texts = texts;
	}

	@PostMapping("/inbox/bulk")
	String bulk(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable List<String> tasks,
			@RequestParam(required = false) @Nullable String act, @RequestParam(required = false) @Nullable String view,
			Model model, RedirectAttributes next) {
		var back = Wanted.at(view).href();
		var what = act(act, user);
		if (tasks != null && Objects.equals(act, "hand")) {
			return handOver.page(tasks, user, back, model);
		}
		if (tasks == null || what == null) {
			Flash.warn(next, texts.get((tasks == null) ? "inbox.bulk.none" : "inbox.bulk.what"));
		}
		else {
			several.each(tasks, user, what, "inbox.bulk." + act, dates.date(acts.monday(user)), next);
		}
		return "redirect:" + back;
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

}
