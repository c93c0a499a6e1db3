package org.palier.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sent from one's sites, what did not arrive, and what to do about it. */
@Controller
class MailController {

	/** What comes back comes back within days. */
	private static final Duration COMES_BACK = Duration.ofDays(15);

	private final Outbox outbox;

	private final Undelivered undelivered;

	private final Texts texts;

	private final Clock clock;

	MailController(Outbox outbox, Undelivered undelivered, Texts texts, Clock clock) {
		this.outbox = outbox;
		this.undelivered = undelivered;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/mail")
	String mail(Model model) {
		model.addAttribute("undelivered", undelivered.all());
		model.addAttribute("recent", outbox.recent());
		model.addAttribute("recently", clock.instant().minus(COMES_BACK));
		return "outbox/mail";
	}

	@PostMapping("/mail/{id}/resend")
	String resend(@PathVariable UUID id, RedirectAttributes next) {
		undelivered.resend(id);
		Flash.ok(next, texts.get("mail.resent"));
		return "redirect:/mail";
	}

	@PostMapping("/mail/{id}/returned")
	String returned(@PathVariable UUID id, RedirectAttributes next) {
		undelivered.returned(id);
		Flash.ok(next, texts.get("mail.returned.done"));
		return "redirect:/mail";
	}

	@GetMapping("/mail/{id}/address")
	String address(@PathVariable UUID id, Model model) {
		model.addAttribute("form", Blank.of(Readdress.class));
		return address(undelivered.one(id), model);
	}

	@PostMapping("/mail/{id}/address")
	String readdress(@PathVariable UUID id, @Valid @ModelAttribute("form") Readdress form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var letter = undelivered.one(id);
		if (letter.to().equalsIgnoreCase(form.email())) {
			errors.rejectValue("email", "mail.readdress.same");
		}
		if (errors.hasErrors()) {
			return address(letter, model);
		}
		try {
			undelivered.readdress(id, form.email());
		}
		catch (RuleBroken refused) {
			errors.reject(refused.key());
			return address(letter, model);
		}
		Flash.ok(next, texts.get("mail.readdress.done", form.email()));
		return "redirect:/mail";
	}

	private static String address(Outbox.Letter letter, Model model) {
		model.addAttribute("letter", letter);
		return "outbox/address";
	}

}
