package org.palier.campaign;

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

/** The forms of {@code accompaniment.bpmn}. */
@Controller
@RequestMapping("/campaign/{id}")
class AccompanimentController {

	private final AccompanimentService service;

	AccompanimentController(AccompanimentService service) {
		this.service = service;
	}

	@GetMapping("/plan-round")
	String planRound(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(PlanRound.class));
		return task.form();
	}

	@PostMapping("/plan-round")
	String planRound(@PathVariable UUID id, @Valid @ModelAttribute("form") PlanRound form, BindingResult errors,
			Task task) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (errors.hasErrors()) {
			return task.form();
		}
		service.plan(id, form, task);
		return task.next();
	}

	@GetMapping("/write-feedback")
	String writeFeedback(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(WriteFeedback.class));
		return task.form();
	}

	@PostMapping("/write-feedback")
	String writeFeedback(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteFeedback form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.say(id, form, task);
		return task.next();
	}

	@GetMapping("/read-feedback")
	String readFeedback(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(ReadFeedback.class));
		return feedback(id, task, model);
	}

	@PostMapping("/read-feedback")
	String readFeedback(@PathVariable UUID id, @Valid @ModelAttribute("form") ReadFeedback form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return feedback(id, task, model);
		}
		service.answer(id, form, task);
		return task.next();
	}

	private String feedback(UUID id, Task task, Model model) {
		model.addAttribute("feedback", service.get(id).feedback());
		return task.form();
	}

}
