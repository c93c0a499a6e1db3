package org.palier.content;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choices;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of {@code content.bpmn}. */
@Controller
@RequestMapping("/content/{id}")
class ContentController {

	private final ContentService service;

	private final ContentRecord record;

	private final ContentRules rules;

	private final Directory directory;

	private final Choices choices;

	ContentController(ContentService service, ContentRecord record, ContentRules rules, Directory directory,
			Choices choices) {
		this.service = service;
		this.record = record;
		this.rules = rules;
		this.directory = directory;
		this.choices = choices;
	}

	@GetMapping("/hold-workshop")
	String holdWorkshop(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).workshop(), HoldWorkshop.class));
		return task.form();
	}

	@PostMapping("/hold-workshop")
	String holdWorkshop(@PathVariable UUID id, @Valid @ModelAttribute("form") HoldWorkshop form, BindingResult errors,
			Task task) {
		if (!errors.hasErrors()) {
			rules.check(form, task.subject().site(), errors);
		}
		if (errors.hasErrors()) {
			return task.form();
		}
		service.meet(id, form, task);
		return task.next();
	}

	@GetMapping("/write-guide")
	String writeGuide(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).guide(), WriteGuide.class));
		return guide(id, task, model);
	}

	@PostMapping("/write-guide")
	String writeGuide(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteGuide form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, task.subject().site(), errors);
		}
		if (errors.hasErrors()) {
			return guide(id, task, model);
		}
		service.write(id, form, task);
		return task.next();
	}

	private String guide(UUID id, Task task, Model model) {
		model.addAttribute("voisins", directory.voisinChoices(task.subject().site()));
		return before(id, task, model);
	}

	@GetMapping("/design-questionnaire")
	String designQuestionnaire(@PathVariable UUID id, Task task, Model model) {
		var form = DesignQuestionnaire.toFill(service.get(id).questionnaire());
		model.addAttribute("form", form);
		return questionnaire(id, form, task, model);
	}

	@PostMapping("/design-questionnaire")
	String designQuestionnaire(@PathVariable UUID id, @Valid @ModelAttribute("form") DesignQuestionnaire form,
			BindingResult errors, Task task, Model model) {
		if (service.get(id).drawn().isPresent()) {
			service.keepDrawn(id, task);
			return task.next();
		}
		if (!errors.hasErrors()) {
			rules.check(form, errors);
		}
		if (errors.hasErrors()) {
			return questionnaire(id, form, task, model);
		}
		service.ask(id, form, task);
		return task.next();
	}

	private String questionnaire(UUID id, @Nullable DesignQuestionnaire form, Task task, Model model) {
		model.addAttribute("open", (form != null) ? form.open() : DesignQuestionnaire.LINES);
		model.addAttribute("page", "/content/" + id + "/questionnaire");
		model.addAttribute("drawn", service.get(id).drawn().isPresent());
		model.addAttribute("asked", record.questions(service.get(id)));
		model.addAttribute("kinds",
				choices.of("content.designQuestionnaire", "questions.kind", "YES_NO SCALE NUMBER WORDS"));
		return before(id, task, model);
	}

	/** Beside a correction stands all that was said and decided before. */
	private String before(UUID id, Task task, Model model) {
		model.addAttribute("sections", record.before(service.get(id)));
		return task.form();
	}

	@GetMapping("/try-content")
	String tryContent(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(TryContent.class));
		return reading(id, task, model);
	}

	@PostMapping("/try-content")
	String tryContent(@PathVariable UUID id, @Valid @ModelAttribute("form") TryContent form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return reading(id, task, model);
		}
		service.attempt(id, User.current().map(User::id).orElseThrow(), form, task);
		return task.next();
	}

	private String reading(UUID id, Task task, Model model) {
		model.addAttribute("sections", record.toRead(service.get(id)));
		return task.form();
	}

	@GetMapping("/freeze")
	String freeze(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Freeze.class));
		return deciding(id, task, model);
	}

	@PostMapping("/freeze")
	String freeze(@PathVariable UUID id, @Valid @ModelAttribute("form") Freeze form, BindingResult errors, Task task,
			Model model) {
		if (!errors.hasErrors()) {
			rules.check(form, errors);
		}
		if (errors.hasErrors()) {
			return deciding(id, task, model);
		}
		service.decide(id, form, task);
		return task.next();
	}

	private String deciding(UUID id, Task task, Model model) {
		var content = service.get(id);
		model.addAttribute("edition", content.edition());
		model.addAttribute("returns", record.returns(content));
		model.addAttribute("sections", record.toRead(content));
		return task.form();
	}

}
