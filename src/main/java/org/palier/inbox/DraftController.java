package org.palier.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Keeps what is typed into a form, while it is and when one leaves it for later. */
@Controller
@RequestMapping("/inbox/draft")
class DraftController {

	private static final Set<String> NOT_TYPED = Set.of("task", "_csrf", "to");

	private static final int LONGEST = 500_000;

	private final KeptDrafts drafts;

	private final Drawn drawn;

	private final Texts texts;

	DraftController(KeptDrafts drafts, Drawn drawn, Texts texts) {
		this.drafts = drafts;
		this.drawn = drawn;
		this.texts = texts;
	}

	/** By a button, with or without scripts. */
	@PostMapping
	String keep(Task task, @AuthenticationPrincipal User user, HttpServletRequest request, RedirectAttributes next) {
		if (kept(task, user, request)) {
			Flash.ok(next, texts.get("inbox.draft.kept", drawn.said(task.name())));
		}
		else {
			Flash.warn(next, texts.get("inbox.draft.tooLong"));
		}
		return "redirect:/inbox";
	}

	/** By the page itself, every few seconds. */
	@PostMapping("/typed")
	@ResponseBody
	ResponseEntity<Void> typed(Task task, @AuthenticationPrincipal User user, HttpServletRequest request) {
		return ResponseEntity.status(kept(task, user, request) ? HttpStatus.NO_CONTENT : HttpStatus.CONTENT_TOO_LARGE)
			.build();
	}

	/** Somebody reads on in another language: what is typed is there again. */
	@PostMapping("/language")
	String language(Task task, @AuthenticationPrincipal User user, HttpServletRequest request,
			RedirectAttributes next) {
		if (!kept(task, user, request)) {
			Flash.warn(next, texts.get("inbox.draft.tooLong"));
		}
		return "forward:/language?back=" + UriUtils.encode(task.href(), StandardCharsets.UTF_8);
	}

	/** Begins anew. */
	@PostMapping("/drop")
	String drop(Task task, @AuthenticationPrincipal User user) {
		drafts.drop(user.id(), task.id());
		return "redirect:" + task.href();
	}

	private boolean kept(Task task, User user, HttpServletRequest request) {
		var fields = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((field) -> !NOT_TYPED.contains(field.getKey()))
			.collect(Collectors.toMap((field) -> field.getKey(), (field) -> List.of(field.getValue())));
		var length = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
		if (length > LONGEST) {
			return false;
		}
		drafts.keep(user.id(), task, fields);
		return true;
	}

}
