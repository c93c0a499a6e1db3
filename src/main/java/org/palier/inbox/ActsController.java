package org.palier.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that one may do with a task beside its form, on one page. */
@Controller
@RequestMapping("/inbox")
class ActsController {

	private final TaskActs acts;

	private final WordsToMe words;

	private final Undo undo;

	private final Drawn drawn;

	private final Words dates;

	private final Texts texts;

	ActsController(TaskActs acts, WordsToMe words, Undo undo, Drawn drawn, Words dates, Texts texts) {
		this.acts = acts;
		this.words = words;
		this.undo = undo;
		this.drawn = drawn;
		this.dates = dates;
		this.texts = texts;
	}

	@GetMapping("/task")
	String show(Task task, @AuthenticationPrincipal User user, Model model) {
		return page(task, user, model);
	}

	@PostMapping("/claim")
	String claim(Task task, @AuthenticationPrincipal User user, RedirectAttributes next) {
		done(acts.claim(task, user), texts.get("inbox.claimed", drawn.said(task.name())), user, next);
		return "redirect:" + task.href();
	}

	@PostMapping("/release")
	String release(Task task, @AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable String view,
			RedirectAttributes next) {
		if (!user.id().equals(task.assignee()) || acts.isPersonal(task)) {
			throw new NotFound();
		}
		done(acts.release(task, user), texts.get("inbox.released", drawn.said(task.name())), user, next);
		return "redirect:" + Wanted.at(view).href();
	}

	@PostMapping("/later")
	String later(Task task, @AuthenticationPrincipal User user, @Valid @ModelAttribute("later") Acts.Later later,
			BindingResult errors, Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && !later.day().isAfter(acts.today(user))) {
			errors.rejectValue("day", "inbox.notAhead");
		}
		if (errors.hasErrors()) {
			return page(task, user, model);
		}
		done(acts.later(task, later.day(), user),
				texts.get("inbox.putOff", drawn.said(task.name()), dates.date(later.day())), user, next);
		return "redirect:/inbox";
	}

	@PostMapping("/hand")
	String hand(Task task, @AuthenticationPrincipal User user, @Valid @ModelAttribute("hand") Acts.Hand hand,
			BindingResult errors, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return page(task, user, model);
		}
		done(acts.hand(task, hand.colleague(), hand.note(), user), texts.get("inbox.handed", drawn.said(task.name())),
				user, next);
		return "redirect:/inbox";
	}

	@PostMapping("/comment")
	String comment(Task task, @AuthenticationPrincipal User user,
			@Valid @ModelAttribute("comment") Acts.Comment comment, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return page(task, user, model);
		}
		acts.comment(task, comment.said(), Objects.requireNonNullElse(comment.tell(), List.of()), user);
		Flash.ok(next, texts.get("inbox.commented"));
		return "redirect:/inbox/task?task=" + task.id();
	}

	@PostMapping("/words/{word}/seen")
	String seen(@AuthenticationPrincipal User user, @PathVariable UUID word) {
		words.seen(user.id(), word);
		return "redirect:/inbox";
	}

	/** Takes the last act back, if it is not too late. */
	@PostMapping("/undo")
	String undo(@AuthenticationPrincipal User user, RedirectAttributes next) {
		var last = undo.take(user.id());
		var back = last.stream().filter((done) -> acts.takeBack(done, user)).count();
		if (back == last.size() && back > 0) {
			Flash.ok(next, texts.get("inbox.undone", back));
		}
		else {
			Flash.warn(next, texts.get("inbox.tooLate", last.size() - back));
		}
		return "redirect:/inbox";
	}

	private void done(Undo.Done done, String told, User user, RedirectAttributes next) {
		undo.remember(user.id(), List.of(done));
		Flash.ok(next, told);
		next.addFlashAttribute("undo", true);
	}

	private String page(Task task, User user, Model model) {
		var tomorrow = acts.today(user).plusDays(1);
		var monday = acts.monday(user);
		var days = monday.equals(tomorrow) ? List.of(day("inbox.later.tomorrow", tomorrow))
				: List.of(day("inbox.later.tomorrow", tomorrow), day("inbox.later.monday", monday));
		blank(model, "later", Acts.Later.class);
		blank(model, "hand", Acts.Hand.class);
		blank(model, "comment", Acts.Comment.class);
		model.addAttribute("days", days);
		model.addAttribute("colleagues",
				acts.colleagues(task, user)
					.stream()
					.map((person) -> new Choice(person.id().toString(), person.name()))
					.toList());
		model.addAttribute("around",
				acts.around(task, user)
					.stream()
					.map((person) -> new Choice(person.id().toString(), person.name()))
					.toList());
		model.addAttribute("shared", user.id().equals(task.assignee()) && !acts.isPersonal(task));
		return "inbox/task";
	}

	private Choice day(String key, LocalDate day) {
		return new Choice(day.toString(), texts.get(key, dates.date(day)));
	}

	private static <R extends Record> void blank(Model model, String name, Class<R> type) {
		if (!model.containsAttribute(BindingResult.MODEL_KEY_PREFIX + name)) {
			model.addAttribute(name, Blank.of(type));
		}
	}

}
