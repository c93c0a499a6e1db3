package org.palier.agreement;

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

/**
 * What the association does with a partner's answer: the later forms of
 * {@code agreement.bpmn}.
 */
@Controller
@RequestMapping("/agreement/{id}")
class AnswerController {

	private final AgreementService service;

	private final AgreementReading reading;

	AnswerController(AgreementService service, AgreementReading reading) {
		this.service = service;
		this.reading = reading;
	}

	/** What was said so far, to be read beside each of these forms. */
	@ModelAttribute("agreement")
	Told told(@PathVariable UUID id, Task task) {
		return new Told(service.get(id), reading);
	}

	@GetMapping("/handle-change")
	String handleChange(Task task, Model model) {
		model.addAttribute("form", Blank.of(HandleChange.class));
		return task.form();
	}

	@PostMapping("/handle-change")
	String handleChange(@PathVariable UUID id, @Valid @ModelAttribute("form") HandleChange form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.handle(id, form, task);
		return task.next();
	}

	@GetMapping("/handle-refusal")
	String handleRefusal(Task task, Model model) {
		model.addAttribute("form", Blank.of(HandleRefusal.class));
		return task.form();
	}

	@PostMapping("/handle-refusal")
	String handleRefusal(@PathVariable UUID id, @Valid @ModelAttribute("form") HandleRefusal form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.handle(id, form, task);
		return task.next();
	}

	@GetMapping("/handle-no-answer")
	String handleNoAnswer(Task task, Model model) {
		model.addAttribute("form", Blank.of(HandleNoAnswer.class));
		return task.form();
	}

	@PostMapping("/handle-no-answer")
	String handleNoAnswer(@PathVariable UUID id, @Valid @ModelAttribute("form") HandleNoAnswer form,
			BindingResult errors, Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.handle(id, form, task);
		return task.next();
	}

	@GetMapping("/countersign")
	String countersign(@PathVariable UUID id, Task task, Model model) {
		var terms = service.terms(service.get(id));
		model.addAttribute("form", Blank.of(Countersign.class).with(terms));
		return task.form();
	}

	@PostMapping("/countersign")
	String countersign(@PathVariable UUID id, @Valid @ModelAttribute("form") Countersign form, BindingResult errors,
			Task task) {
		if (form != null) {
			form.check(errors, service.terms(service.get(id)), service.today(id));
		}
		if (errors.hasErrors()) {
			return task.form();
		}
		service.countersign(id, form, task);
		return task.next();
	}

}
