package org.palier.steering;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a Voisin answers a question about their entries. */
@Controller
@RequestMapping("/doubts/{id}")
class DoubtController {

	private final Doubts doubts;

	private final Texts texts;

	DoubtController(Doubts doubts, Texts texts) {
		this.doubts = doubts;
		this.texts = texts;
	}

	@GetMapping
	String show(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		var doubt = doubts.own(id, user);
		model.addAttribute("form", new AnswerDoubt((doubt.answer() != null) ? doubt.answer() : ""));
		return page(id, user, model);
	}

	@PostMapping
	String answer(@PathVariable UUID id, @Valid @ModelAttribute("form") AnswerDoubt form, BindingResult errors,
			@AuthenticationPrincipal User user, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return page(id, user, model);
		}
		doubts.answer(id, form.answer(), user);
		Flash.ok(next, texts.get("doubt.answered"));
		return "redirect:/field";
	}

	private String page(UUID id, User user, Model model) {
		var doubt = doubts.own(id, user);
		model.addAttribute("doubt", doubt);
		model.addAttribute("question", doubts.question(doubt.kind(), doubt.day(), doubt.visits()));
		return "steering/doubt";
	}

}
