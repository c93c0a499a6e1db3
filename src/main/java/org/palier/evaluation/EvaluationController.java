package org.palier.evaluation;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.web.Blank;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of {@code evaluation.bpmn} that the team fills in. */
@Controller
@RequestMapping("/evaluation/{id}")
class EvaluationController {

	private final EvaluationService service;

	private final Views views;

	private final Counted counted;

	EvaluationController(EvaluationService service, Views views, Counted counted) {
		this.service = service;
		this.views = views;
		this.counted = counted;
	}

	@GetMapping("/give-team-view")
	String giveTeamView(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(GiveTeamView.class));
		return figures(id, task, model);
	}

	@PostMapping("/give-team-view")
	String giveTeamView(@PathVariable UUID id, @Valid @ModelAttribute("form") GiveTeamView form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return figures(id, task, model);
		}
		service.giveTeamView(id, form, task);
		return task.next();
	}

	@GetMapping("/write-report")
	String writeReport(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).report(), WriteReport.class));
		return views(id, task, model);
	}

	@PostMapping("/write-report")
	String writeReport(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteReport form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors() && form.lacksReason(counted.doors(service.get(id).mission()))) {
			errors.rejectValue("gap", "evaluation.writeReport.gap.needed");
		}
		if (errors.hasErrors()) {
			return views(id, task, model);
		}
		service.writeReport(id, form, task);
		return task.next();
	}

	@GetMapping("/review")
	String review(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Review.class));
		return report(id, task, model);
	}

	@PostMapping("/review")
	String review(@PathVariable UUID id, @Valid @ModelAttribute("form") Review form, BindingResult errors, Task task,
			Model model) {
		if (!errors.hasErrors() && form.lacksReason()) {
			errors.rejectValue("reason", "evaluation.review.reason.needed");
		}
		if (errors.hasErrors()) {
			return report(id, task, model);
		}
		service.review(id, form, task);
		return task.next();
	}

	@GetMapping("/present")
	String present(@PathVariable UUID id, Task task, Model model) {
		var presented = service.get(id).presentation();
		var sponsor = views.sponsors(service.get(id).mission()).stream().findFirst();
		model.addAttribute("form", (presented != null) ? presented : new Present(null, null, null, null,
				sponsor.map((each) -> each.name()).orElse(null), sponsor.map((each) -> each.email()).orElse(null)));
		return report(id, task, model);
	}

	@PostMapping("/present")
	String present(@PathVariable UUID id, @Valid @ModelAttribute("form") Present form, BindingResult errors, Task task,
			Model model) {
		if (!errors.hasErrors() && form.lacksEmail(!views.sponsors(service.get(id).mission()).isEmpty())) {
			errors.rejectValue("validatorEmail", "evaluation.present.validatorEmail.needed");
		}
		if (!errors.hasErrors() && form.lacksName()) {
			errors.rejectValue("validatorName", "evaluation.present.validatorName.needed");
		}
		if (errors.hasErrors()) {
			return report(id, task, model);
		}
		service.present(id, form, task);
		return task.next();
	}

	@GetMapping("/close-and-learn")
	String closeAndLearn(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(CloseAndLearn.class));
		return report(id, task, model);
	}

	@PostMapping("/close-and-learn")
	String closeAndLearn(@PathVariable UUID id, @Valid @ModelAttribute("form") CloseAndLearn form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return report(id, task, model);
		}
		service.closeAndLearn(id, form, task);
		return task.next();
	}

	private String figures(UUID id, Task task, Model model) {
		var mission = service.get(id).mission();
		model.addAttribute("figures", counted.lines(mission));
		model.addAttribute("explain", counted.doors(mission).isToExplain());
		return task.form();
	}

	private String views(UUID id, Task task, Model model) {
		var evaluation = service.get(id);
		model.addAttribute("views", service.views(evaluation));
		model.addAttribute("remarks", service.remarks(evaluation));
		return figures(id, task, model);
	}

	private String report(UUID id, Task task, Model model) {
		model.addAttribute("report", service.words(service.get(id)));
		return views(id, task, model);
	}

}
