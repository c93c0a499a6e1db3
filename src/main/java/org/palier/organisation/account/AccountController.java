package org.palier.organisation.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.palier.organisation.MorningMail;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is one's own: how one comes in, reads and is told. */
@Controller
@RequestMapping("/account")
class AccountController {

	private final OwnAccount own;

	private final Sessions sessions;

	private final Patience patience;

	private final ObjectProvider<MorningMail> morning;

	private final Texts texts;

	AccountController(OwnAccount own, Sessions sessions, Patience patience, ObjectProvider<MorningMail> morning,
			Texts texts) {
		this.own = own;
		this.sessions = sessions;
		this.patience = patience;
		this.morning = morning;
		this.texts = texts;
	}

	@GetMapping
	String show(@AuthenticationPrincipal User user, Model model) {
		model.addAttribute("form", Blank.of(ChangePassword.class));
		return page(user, model);
	}

	@PostMapping("/password")
	String change(@AuthenticationPrincipal User user, @Valid @ModelAttribute("form") ChangePassword form,
			BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes next) {
		if (!errors.hasErrors()) {
			check(user, form, errors, request.getRemoteAddr());
		}
		if (errors.hasErrors()) {
			return page(user, model);
		}
		own.change(user, form.newPassword(), request.getSession().getId());
		Flash.ok(next, texts.get("account.own.changed"));
		return "redirect:/account";
	}

	/**
	 * Whoever guesses the password of somebody who left for a moment waits as at the
	 * door.
	 */
	private void check(User user, ChangePassword form, BindingResult errors, String address) {
		var wait = patience.attempt(user.email(), address);
		if (!wait.isZero()) {
			errors.rejectValue("currentPassword", "login.wait", new Object[] { wait.toSeconds() + 1 }, null);
		}
		else if (!own.knows(user, form.currentPassword())) {
			errors.rejectValue("currentPassword", "account.own.wrong");
		}
		else {
			patience.success(user.email(), address);
			own.complaint(user, form.newPassword()).ifPresent((key) -> errors.rejectValue("newPassword", key));
		}
	}

	/** On this device too. */
	@PostMapping("/sessions/end")
	String leaveEverywhere(@AuthenticationPrincipal User user, HttpServletRequest request) {
		sessions.end(user.email());
		request.getSession().invalidate();
		return "redirect:/login?logout";
	}

	private String page(User user, Model model) {
		model.addAttribute("email", user.email());
		model.addAttribute("sessions", sessions.number(user.email()));
		model.addAttribute("morning",
				morning.stream().findFirst().map((mail) -> mail.isWanted(user.id())).orElse(null));
		return "account/account";
	}

}
