package org.palier.inbox;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;
import org.palier.workflow.Drawn;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list that everyone opens first. */
@Controller
class InboxController {

	private final InboxPages pages;

	private final FilterChoices choices;

	private final KeptViews views;

	private final WordsToMe words;

	private final Digest digest;

	private final Drawn drawn;

	private final Audit audit;

	private final Texts texts;

	InboxController(InboxPages pages, FilterChoices choices, KeptViews views, WordsToMe words, Digest digest,
			Drawn drawn, Audit audit, Texts texts) {
		this.pages = pages;
		this.choices = choices;
		this.views = views;
		this.words = words;
		this.digest = digest;
		this.drawn = drawn;
		this.audit = audit;
		this.texts = texts;
	}

	/** Who only looks after accounts and sites has nothing to do in missions. */
	@GetMapping("/")
	String home(@AuthenticationPrincipal User user) {
		return user.roles().equals(Set.of(Role.ADMINISTRATOR)) ? "redirect:/admin" : "redirect:/inbox";
	}

	@GetMapping("/inbox")
	String inbox(@AuthenticationPrincipal User user, @RequestParam Map<String, String> address, Model model) {
		var wanted = Wanted.of(address);
		var done = address.get("done");
		var page = pages.of(user, wanted);
		model.addAttribute("page", page);
		model.addAttribute("wanted", wanted);
		model.addAttribute("address", wanted.href());
		model.addAttribute("otherWay", wanted.href(Map.of("by", wanted.isByMission() ? "" : Wanted.MISSION)));
		model.addAttribute("choices", choices.of(user, wanted));
		model.addAttribute("ready", views.ready(user.id(), wanted));
		model.addAttribute("kept", views.of(user.id()));
		model.addAttribute("said", words.of(user.id()));
		model.addAttribute("digest", digest.isWanted(user.id()));
		if (done != null) {
			done(done, user, page, model);
		}
		return "inbox/inbox";
	}

	/** What a page asks now and then: has anything changed in what it shows? */
	@GetMapping(path = "/inbox/pulse", produces = MediaType.TEXT_PLAIN_VALUE)
	@ResponseBody
	String pulse(@AuthenticationPrincipal User user, @RequestParam Map<String, String> address) {
		return pages.of(user, Wanted.of(address)).pulse();
	}

	/**
	 * After a finished task: what was done, and what comes next, of the same case if
	 * there is something.
	 */
	private void done(String task, User user, InboxPage page, Model model) {
		audit.lastOf(task).filter((entry) -> entry.action().equals("step.finished")).ifPresent((entry) -> {
			model.addAttribute("flash", new Flash("ok",
					texts.get("inbox.done", drawn.said(Objects.requireNonNullElse(entry.subject(), "")))));
			model.addAttribute("next", pages.next(user, entry.caseId(), page));
		});
	}

}
