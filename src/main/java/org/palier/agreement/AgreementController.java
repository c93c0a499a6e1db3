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

/** The last look of {@code agreement.bpmn} before the text goes out. */
@Controller
@RequestMapping("/agreement/{id}")
class AgreementController {

	private final AgreementService service;

	private final AgreementReading reading;

	private final Versions versions;

	AgreementController(AgreementService service, AgreementReading reading, Versions versions) {
		this.service = service;
		this.reading = reading;
		this.versions = versions;
	}

	@GetMapping("/validate")
	String validate(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Validate.class));
		return told(service.get(id), model, task);
	}

	@PostMapping("/validate")
	String validate(@PathVariable UUID id, @Valid @ModelAttribute("form") Validate form, BindingResult errors,
			Task task, Model model) {
		if (form.choice() == Validate.Choice.TO_REVISE && form.reason() == null) {
			errors.rejectValue("reason", "NotBlank");
		}
		if (errors.hasErrors()) {
			return told(service.get(id), model, task);
		}
		service.validate(id, form, task);
		return task.next();
	}

	/** What was said and reckoned so far, to be read beside the form. */
	private String told(Agreement agreement, Model model, Task task) {
		model.addAttribute("changes", versions.sinceSent(agreement, agreement.text()).orElse(null));
		model.addAttribute("agreement", new Told(agreement, reading));
		return task.form();
	}

}
