package org.palier.agreement;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.partner.Partners;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Budget and text: the forms of {@code agreement.bpmn} before the text goes out. */
@Controller
@RequestMapping("/agreement/{id}")
class AgreementController {

	private final AgreementService service;

	private final AgreementReading reading;

	private final MissionService missions;

	private final Partners partners;

	AgreementController(AgreementService service, AgreementReading reading, MissionService missions,
			Partners partners) {
		this.service = service;
		this.reading = reading;
		this.missions = missions;
		this.partners = partners;
	}

	@GetMapping("/frame-budget")
	String frameBudget(@PathVariable UUID id, Task task, Model model) {
		var agreement = service.get(id);
		var budget = agreement.budget();
		model.addAttribute("form",
				(budget != null) ? budget : FrameBudget.usual(missions.get(agreement.mission()).plannedDoors()));
		if (budget != null) {
			model.addAttribute("totals", reading.totals(budget));
		}
		return budget(agreement, task, model);
	}

	/** The same with what it amounts to, without saving anything. */
	@PostMapping(path = "/frame-budget", params = "compute")
	String compute(@PathVariable UUID id, @Valid @ModelAttribute("form") FrameBudget form, BindingResult errors,
			Task task, Model model) {
		if (isComputable(errors)) {
			model.addAttribute("totals", reading.totals(form));
		}
		return budget(service.get(id), task, model);
	}

	@PostMapping(path = "/frame-budget", params = "!compute")
	String frameBudget(@PathVariable UUID id, @Valid @ModelAttribute("form") FrameBudget form, BindingResult errors,
			Task task, Model model) {
		isOneOfThem(id, form.approver(), "approver", errors);
		isOneOfThem(id, form.nextApprover(), "nextApprover", errors);
		if (errors.hasErrors()) {
			return isComputable(errors) ? compute(id, form, errors, task, model) : budget(service.get(id), task, model);
		}
		service.frame(id, form, task);
		return task.next();
	}

	/** Who approves is not needed to count. */
	private static boolean isComputable(BindingResult errors) {
		return errors.getFieldErrors().stream().allMatch((error) -> error.getField().endsWith("pprover"));
	}

	private void isOneOfThem(UUID id, @Nullable UUID contact, String field, BindingResult errors) {
		if (contact != null && contacts(service.get(id)).stream()
			.noneMatch((choice) -> choice.value().equals(contact.toString()))) {
			errors.rejectValue(field, "NotNull");
		}
	}

	/** Whom one may ask, and whom one has asked already, even if they have left. */
	private List<Choice> contacts(Agreement agreement) {
		var budget = agreement.budget();
		return partners.contactChoices(agreement.site(), (budget != null) ? budget.approvers() : List.of());
	}

	private String budget(Agreement agreement, Task task, Model model) {
		model.addAttribute("contacts", contacts(agreement));
		told(agreement, model);
		return task.form();
	}

	@GetMapping("/write-agreement")
	String writeAgreement(@PathVariable UUID id, Task task, Model model) {
		var agreement = service.get(id);
		model.addAttribute("form", (agreement.text() != null) ? agreement.text() : service.draft(id));
		return told(agreement, model, task);
	}

	@PostMapping("/write-agreement")
	String writeAgreement(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteAgreement form,
			BindingResult errors, Task task, Model model) {
		if (errors.hasErrors()) {
			return told(service.get(id), model, task);
		}
		service.write(id, form, task);
		return task.next();
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
		told(agreement, model);
		return task.form();
	}

	private void told(Agreement agreement, Model model) {
		model.addAttribute("agreement", new Told(agreement, reading));
	}

}
