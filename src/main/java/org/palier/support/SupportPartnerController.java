package org.palier.support;

import jakarta.validation.Valid;
import org.palier.mission.PartnerTasks;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Blank;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a service that is asked: it sees what the resident agreed to, no more. */
@Controller
@RequestMapping("/p/{link}/support/answer-orientation")
class SupportPartnerController {

	private final SupportService service;

	private final PartnerTasks partners;

	SupportPartnerController(SupportService service, PartnerTasks partners) {
		this.service = service;
		this.partners = partners;
	}

	@GetMapping
	String show(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(AnswerOrientation.class));
		return read(link, model);
	}

	@PostMapping
	String answer(PartnerLink link, @Valid @ModelAttribute("form") AnswerOrientation form, BindingResult errors,
			Model model) {
		if (errors.hasErrors()) {
			return read(link, model);
		}
		service.answer(link, form);
		return "redirect:" + link.href();
	}

	private String read(PartnerLink link, Model model) {
		partners.describe(link, model);
		model.addAttribute("shown", service.shown(link));
		return link.form();
	}

}
