package org.palier.content;

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

/** The partner's page: reads the guide and the questions, says what they think. */
@Controller
class ReviewController {

	private final ContentService service;

	private final ContentRecord record;

	private final ContentRules rules;

	private final Reviews reviews;

	private final PartnerTasks tasks;

	ReviewController(ContentService service, ContentRecord record, ContentRules rules, Reviews reviews,
			PartnerTasks tasks) {
		this.service = service;
		this.record = record;
		this.rules = rules;
		this.reviews = reviews;
		this.tasks = tasks;
	}

	@GetMapping("/p/{link}/content/review-content")
	String show(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(ReviewContent.class));
		return page(link, model);
	}

	@PostMapping("/p/{link}/content/review-content")
	String answer(@Valid @ModelAttribute("form") ReviewContent form, BindingResult errors, PartnerLink link,
			Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, errors);
		}
		if (errors.hasErrors()) {
			return page(link, model);
		}
		reviews.answer(link, form);
		return "redirect:" + link.href();
	}

	private String page(PartnerLink link, Model model) {
		model.addAttribute("sections", record.toRead(service.get(link.caseId())));
		tasks.describe(link, model);
		return link.form();
	}

}
