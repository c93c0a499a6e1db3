package org.palier.platform.mail;

import java.util.UUID;

import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sent from one's sites, and what did not arrive. */
@Controller
class MailController {

	private final Outbox outbox;

	private final Texts texts;

	MailController(Outbox outbox, Texts texts) {
		this.outbox = outbox;
		this.texts = texts;
	}

	@GetMapping("/mail")
	String mail(Model model) {
		model.addAttribute("undelivered", outbox.undelivered());
		model.addAttribute("recent", outbox.recent());
		return "outbox/mail";
	}

	@PostMapping("/mail/{id}/resend")
	String resend(@PathVariable UUID id, RedirectAttributes next) {
		outbox.resend(id);
		Flash.ok(next, texts.get("mail.resent"));
		return "redirect:/mail";
	}

}
