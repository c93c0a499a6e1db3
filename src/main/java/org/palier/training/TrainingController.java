package org.palier.training;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.organisation.Directory;
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

/** The forms of {@code training.bpmn}. */
@Controller
@RequestMapping("/training/{id}")
class TrainingController {

	private final TrainingService service;

	private final TrainingRecord record;

	private final TrainingRules rules;

	private final Directory directory;

	TrainingController(TrainingService service, TrainingRecord record, TrainingRules rules, Directory directory) {
		this.service = service;
		this.record = record;
		this.rules = rules;
		this.directory = directory;
	}

	@GetMapping("/plan-training")
	String planTraining(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).plan(), PlanTraining.class));
		return planned(id, task, model);
	}

	@PostMapping("/plan-training")
	String planTraining(@PathVariable UUID id, @Valid @ModelAttribute("form") PlanTraining form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, task.subject().site(), errors);
		}
		if (errors.hasErrors()) {
			return planned(id, task, model);
		}
		service.plan(id, form, task);
		return task.next();
	}

	@GetMapping("/hold-training")
	String holdTraining(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", HoldTraining.toFill(service.get(id).plan()));
		return attendance(id, task, model);
	}

	@PostMapping("/hold-training")
	String holdTraining(@PathVariable UUID id, @Valid @ModelAttribute("form") HoldTraining form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, task.subject().site(), errors);
		}
		if (errors.hasErrors()) {
			return attendance(id, task, model);
		}
		service.hold(id, form, task);
		return task.next();
	}

	private String attendance(UUID id, Task task, Model model) {
		model.addAttribute("voisins", directory.voisinChoices(task.subject().site()));
		model.addAttribute("sections", record.session(service.get(id)));
		return task.form();
	}

	/** Beside a new plan stands what was planned and answered before. */
	private String planned(UUID id, Task task, Model model) {
		var training = service.get(id);
		model.addAttribute("sections", record.planned(training));
		model.addAttribute("silent", training.isUnanswered());
		return task.form();
	}

	@GetMapping("/catch-up")
	String catchUp(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", CatchUp.toFill(service.get(id).absent()));
		return absent(id, task, model);
	}

	@PostMapping("/catch-up")
	String catchUp(@PathVariable UUID id, @Valid @ModelAttribute("form") CatchUp form, BindingResult errors, Task task,
			Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, task.subject().site(), errors);
		}
		if (errors.hasErrors()) {
			return absent(id, task, model);
		}
		service.catchUp(id, form, task);
		return task.next();
	}

	private String absent(UUID id, Task task, Model model) {
		model.addAttribute("absent", service.get(id).absent().stream().map(directory::name).toList());
		return task.form();
	}

	@GetMapping("/declare-ready")
	String declareReady(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(DeclareReady.class));
		return untrained(id, task, model);
	}

	@PostMapping("/declare-ready")
	String declareReady(@PathVariable UUID id, @Valid @ModelAttribute("form") DeclareReady form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, service.get(id).untrained(), errors);
		}
		if (errors.hasErrors()) {
			return untrained(id, task, model);
		}
		service.declareReady(id, form, task);
		return task.next();
	}

	private String untrained(UUID id, Task task, Model model) {
		var training = service.get(id);
		model.addAttribute("untrained", training.untrained().stream().map(directory::name).toList());
		model.addAttribute("sections", record.attendance(training));
		return task.form();
	}

}
