package org.palier.inbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping filters under a name, opening and dropping them. */
@Controller
@RequestMapping("/inbox/views")
class ViewController {

	private static final int LONGEST = 60;

	private final KeptViews views;

	private final Texts texts;

	ViewController(KeptViews views, Texts texts) {
		this.views = views;
		this.texts = texts;
	}

	@PostMapping
	String keep(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable String view, RedirectAttributes next) {
		var wanted = Wanted.at(view);
		if (name == null || name.length() > LONGEST) {
			Flash.warn(next, texts.get("inbox.view.unnamed"));
		}
		else {
			views.keep(user.id(), name, wanted);
			Flash.ok(next, texts.get("inbox.view.kept", name));
		}
		return "redirect:" + wanted.href();
	}

	@GetMapping("/{id}")
	String open(@AuthenticationPrincipal User user, @PathVariable UUID id) {
		return "redirect:" + views.open(user.id(), id);
	}

	@PostMapping("/{id}/remove")
	String remove(@AuthenticationPrincipal User user, @PathVariable UUID id, RedirectAttributes next) {
		views.remove(user.id(), id);
		Flash.ok(next, texts.get("inbox.view.removed"));
		return "redirect:/inbox";
	}

}
