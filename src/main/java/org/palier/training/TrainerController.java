package org.palier.training;

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

/** The page of a trainer from outside: does the session suit them? */
@Controller
class TrainerController {

	private final TrainingService service;

	private final TrainingRules rules;

	private final Trainers trainers;

	private final PartnerTasks tasks;

	TrainerController(TrainingService service, TrainingRules rules, Trainers trainers, PartnerTasks tasks) {
		this.service = service;
		this.rules = rules;
		this.trainers = trainers;
		this.tasks = tasks;
	}

	@GetMapping("/p/{link}/training/confirm-trainer")
	String show(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(ConfirmTrainer.class));
		return page(link, model);
	}

	@PostMapping("/p/{link}/training/confirm-trainer")
	String answer(@Valid @ModelAttribute("form") ConfirmTrainer form, BindingResult errors, PartnerLink link,
			Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, errors);
		}
		if (errors.hasErrors()) {
			return page(link, model);
		}
		trainers.answer(link, form);
		return "redirect:" + link.href();
	}

	private String page(PartnerLink link, Model model) {
		var session = service.session(service.get(link.caseId()));
		model.addAttribute("when", session.when());
		model.addAttribute("plan", session.plan());
		tasks.describe(link, model);
		return link.form();
	}

}
