package org.palier.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.palier.mission.PartnerTasks;
import org.palier.platform.document.Document;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Blank;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of partners: they say what they think, and validate the report. */
@Controller
class EvaluationPartnerController {

	private final EvaluationService service;

	private final Views views;

	private final Validations validations;

	private final PartnerTasks tasks;

	private final Counted counted;

	EvaluationPartnerController(EvaluationService service, Views views, Validations validations, PartnerTasks tasks,
			Counted counted) {
		this.service = service;
		this.views = views;
		this.validations = validations;
		this.tasks = tasks;
		this.counted = counted;
	}

	@GetMapping("/p/{link}/evaluation/give-view")
	String view(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(GiveView.class));
		return figures(link, model);
	}

	@PostMapping("/p/{link}/evaluation/give-view")
	String view(PartnerLink link, @Valid @ModelAttribute("form") GiveView form, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			return figures(link, model);
		}
		views.answer(link, form);
		return "redirect:" + link.href();
	}

	@GetMapping("/p/{link}/evaluation/validate-report")
	String validate(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(ValidateReport.class));
		return report(link, validations.document(link), model);
	}

	@PostMapping("/p/{link}/evaluation/validate-report")
	String validate(PartnerLink link, @Valid @ModelAttribute("form") ValidateReport form, BindingResult errors,
			Model model, HttpServletResponse response) {
		var document = validations.document(link);
		if (!errors.hasErrors() && !document.sha256().equals(form.sha256())) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.reject("evaluation.changedMeanwhile");
		}
		if (!errors.hasErrors() && form.lacksWords()) {
			errors.rejectValue("words", "evaluation.validateReport.words.needed");
		}
		if (errors.hasErrors()) {
			return report(link, document, model);
		}
		validations.answer(link, form);
		return "redirect:" + link.href();
	}

	private String figures(PartnerLink link, Model model) {
		tasks.describe(link, model);
		model.addAttribute("figures", counted.lines(service.get(link.caseId()).mission()));
		return link.form();
	}

	/**
	 * What is shown is what was frozen: the words as they are, the document behind a
	 * link.
	 */
	private String report(PartnerLink link, Document document, Model model) {
		tasks.describe(link, model);
		model.addAttribute("document", document);
		model.addAttribute("documentHref", link.href() + document.href());
		model.addAttribute("report", service.report(service.get(link.caseId())));
		return link.form();
	}

}
