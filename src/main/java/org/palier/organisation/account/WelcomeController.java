package org.palier.organisation.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.palier.organisation.Person;
import org.palier.platform.link.Guesses;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the one-time links lead: choose a password, and come in. */
@Controller
@RequestMapping("/welcome")
class WelcomeController {

	private final Welcome welcome;

	private final PasswordRules rules;

	private final Texts texts;

	private final Guesses guesses;

	WelcomeController(Welcome welcome, PasswordRules rules, Texts texts, Guesses guesses) {
		this.welcome = welcome;
		this.rules = rules;
		this.texts = texts;
		this.guesses = guesses;
	}

	/** As with partners' links, who tries at random is slowed down. */
	@ModelAttribute
	void notKept(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (guesses.mustWait(request.getRemoteAddr())) {
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	@GetMapping("/{id}")
	String choose(@PathVariable UUID id, @RequestParam(name = "k", defaultValue = "") String token, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		var person = welcome.person(id, token);
		if (person.isEmpty()) {
			return closed(request, response);
		}
		model.addAttribute("form", Blank.of(ChoosePassword.class));
		return form(person.get(), id, token, model);
	}

	@PostMapping("/{id}")
	String choose(@PathVariable UUID id, @RequestParam(name = "k") String token,
			@Valid @ModelAttribute("form") ChoosePassword form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		var person = welcome.person(id, token);
		if (person.isEmpty()) {
			return closed(request, response);
		}
		check(form.newPassword(), person.get().email(), errors);
		if (errors.hasErrors()) {
			return form(person.get(), id, token, model);
		}
		if (!welcome.choose(id, token, form.newPassword())) {
			return closed(request, response);
		}
		Flash.ok(next, texts.get("account.welcome.done"));
		return "redirect:/login";
	}

	@GetMapping("/first/{id}")
	String first(@PathVariable UUID id, @RequestParam(name = "k", defaultValue = "") String token, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (!welcome.opensFirst(id, token)) {
			return closed(request, response);
		}
		model.addAttribute("form", Blank.of(FirstAdministrator.class));
		return first(id, token, model);
	}

	@PostMapping("/first/{id}")
	String first(@PathVariable UUID id, @RequestParam(name = "k") String token,
			@Valid @ModelAttribute("form") FirstAdministrator form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		check(form.newPassword(), Optional.ofNullable(form.yourEmail()).orElse(""), errors);
		if (errors.hasErrors()) {
			return welcome.opensFirst(id, token) ? first(id, token, model) : closed(request, response);
		}
		if (!welcome.first(id, token, form)) {
			return closed(request, response);
		}
		Flash.ok(next, texts.get("account.welcome.done"));
		return "redirect:/login";
	}

	private void check(String password, String email, BindingResult errors) {
		if (!errors.hasFieldErrors("newPassword")) {
			rules.complaint(password, email).ifPresent((key) -> errors.rejectValue("newPassword", key));
		}
	}

	private static String form(Person person, UUID id, String token, Model model) {
		model.addAttribute("name", person.name());
		model.addAttribute("email", person.email());
		model.addAttribute("formAction", "/welcome/" + id);
		model.addAttribute("k", token);
		return "account/welcome";
	}

	private static String first(UUID id, String token, Model model) {
		model.addAttribute("formAction", "/welcome/first/" + id);
		model.addAttribute("k", token);
		return "account/first";
	}

	private String closed(HttpServletRequest request, HttpServletResponse response) {
		guesses.wrong(request.getRemoteAddr());
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "account/closed";
	}

}
