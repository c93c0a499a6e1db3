package org.palier.inbox;

import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether one wants the mail of the morning. */
@Controller
class DigestController {

	private final Digest digest;

	private final Texts texts;

	DigestController(Digest digest, Texts texts) {
		this.digest = digest;
		this.texts = texts;
	}

	@PostMapping("/inbox/digest")
	String want(@AuthenticationPrincipal User user, @RequestParam(defaultValue = "false") boolean wanted,
			@RequestParam(defaultValue = "/inbox") String back, RedirectAttributes next) {
		digest.want(user.id(), wanted);
		Flash.ok(next, texts.get(wanted ? "inbox.digest.on" : "inbox.digest.off"));
		return back.equals("/account") ? "redirect:/account" : "redirect:/inbox";
	}

}
