package org.palier.agreement;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Texts;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the text of an agreement is written, article by article. */
@Controller
@RequestMapping("/agreement/{id}/write-agreement")
class TextController {

	private final AgreementService service;

	private final AgreementReading reading;

	private final Drafts drafts;

	private final TextModels models;

	private final Versions versions;

	private final Texts texts;

	TextController(AgreementService service, AgreementReading reading, Drafts drafts, TextModels models,
			Versions versions, Texts texts) {
		this.service = service;
		this.reading = reading;
		this.drafts = drafts;
		this.models = models;
		this.versions = versions;
		this.texts = texts;
	}

	/**
	 * @param model to write the whole text from, if it is to be another
	 */
	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(name = "model", required = false) @Nullable String model,
			Task task, Model page) {
		var agreement = service.get(id);
		var form = (agreement.text() == null || model != null) ? drafts.from(agreement, model)
				: drafts.known(agreement, agreement.text());
		page.addAttribute("form", form);
		return page(agreement, form, task, page);
	}

	@PostMapping(params = "!edit")
	String write(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteAgreement form, BindingResult errors,
			Task task, Model page) {
		var agreement = service.get(id);
		if (form != null) {
			check(form, agreement, errors);
		}
		if (errors.hasErrors()) {
			return page(agreement, form, task, page);
		}
		service.write(id, form, task);
		return task.next();
	}

	/** A button beside an article: the form again, nothing is sent. */
	@PostMapping(params = "edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteAgreement form, BindingResult errors,
			@RequestParam String edit, Task task, Model page) {
		var agreement = service.get(id);
		if (errors.hasErrors()) {
			return page(agreement, form, task, page);
		}
		var pressed = ClauseEdit.of(edit);
		var after = pressed.apply(form, (key) -> drafts.wording(agreement, form.model(), key));
		if (pressed.act().equals("keep")) {
			service.keep(id, after);
		}
		page.addAttribute("form", after);
		page.addAttribute("done", texts.get("agreement.edit." + pressed.act()));
		page.addAttribute("at", pressed.place(after));
		return page(agreement, after, task, page);
	}

	/** What is missing is named. */
	private void check(WriteAgreement form, Agreement agreement, BindingResult errors) {
		if (!drafts.isKnown(form.model())) {
			errors.rejectValue("model", "agreement.model.unknown");
		}
		var titles = drafts.titles(agreement, form.model());
		for (int i = 0; i < form.clauses().size(); i++) {
			var clause = form.clauses().get(i);
			var title = Optional.ofNullable(titles.get(clause.id()));
			if (title.isPresent() && clause.text() == null) {
				errors.rejectValue("clauses[" + i + "].text", "agreement.clause.missing", new Object[] { title.get() },
						null);
			}
			else if (title.isEmpty() && clause.title() == null && clause.text() != null) {
				errors.rejectValue("clauses[" + i + "].title", "agreement.clause.untitled");
			}
			else if (title.isEmpty() && clause.title() != null && clause.text() == null) {
				errors.rejectValue("clauses[" + i + "].text", "agreement.clause.empty", new Object[] { clause.title() },
						null);
			}
		}
	}

	private String page(Agreement agreement, @Nullable WriteAgreement form, Task task, Model page) {
		var model = (form != null) ? form.model() : null;
		page.addAttribute("titles", drafts.titles(agreement, model));
		page.addAttribute("models", models.choices());
		page.addAttribute("from", models.name(model).orElse(""));
		page.addAttribute("changes", versions.sinceSent(agreement, titled(agreement, form)).orElse(null));
		page.addAttribute("agreement", new Told(agreement, reading));
		return task.form();
	}

	private @Nullable WriteAgreement titled(Agreement agreement, @Nullable WriteAgreement form) {
		return (form != null) ? form.titled(drafts.titles(agreement, form.model())) : null;
	}

}
