package org.palier.support;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Formats;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of {@code support.bpmn} that the referent fills in. */
@Controller
@RequestMapping("/support/{id}")
class SupportTaskController {

	private static final int MONTHS = 18;

	private final SupportService service;

	private final WorkingCalendar calendar;

	private final Clock clock;

	SupportTaskController(SupportService service, WorkingCalendar calendar, Clock clock) {
		this.service = service;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping("/make-contact")
	String makeContact(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(MakeContact.class));
		return show(id, task, model);
	}

	@PostMapping("/make-contact")
	String makeContact(@PathVariable UUID id, @Valid @ModelAttribute("form") MakeContact form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return show(id, task, model);
		}
		service.makeContact(id, form, task);
		return task.next();
	}

	@GetMapping("/orient")
	String orient(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Orient.class));
		return show(id, task, model);
	}

	@PostMapping("/orient")
	String orient(@PathVariable UUID id, @Valid @ModelAttribute("form") Orient form, BindingResult errors, Task task,
			Model model) {
		if (!errors.hasErrors() && form.lacksAddress()) {
			errors.rejectValue("email", "support.orient.email.needed");
		}
		if (errors.hasErrors()) {
			return show(id, task, model);
		}
		service.orient(id, form, task);
		return task.next();
	}

	@GetMapping("/call-back")
	String callBack(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(CallBack.class));
		return show(id, task, model);
	}

	@PostMapping("/call-back")
	String callBack(@PathVariable UUID id, @Valid @ModelAttribute("form") CallBack form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return show(id, task, model);
		}
		service.callBack(id, form, task);
		return task.next();
	}

	@GetMapping("/conclude")
	String conclude(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Conclude.class));
		return conclusion(id, task, model);
	}

	@PostMapping("/conclude")
	String conclude(@PathVariable UUID id, @Valid @ModelAttribute("form") Conclude form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return conclusion(id, task, model);
		}
		service.conclude(id, form, task);
		return task.next();
	}

	/** Beside each form stands the person, and what was written so far. */
	private String show(UUID id, Task task, Model model) {
		var found = service.get(id);
		model.addAttribute("resident", found.file().resident());
		model.addAttribute("sections", service.read(found));
		model.addAttribute("deleteOn", found.deleteOn());
		return task.form();
	}

	private String conclusion(UUID id, Task task, Model model) {
		var month = YearMonth.from(calendar.day(task.subject().site(), clock.instant()));
		model.addAttribute("months",
				IntStream.range(0, MONTHS)
					.mapToObj(month::minusMonths)
					.map((each) -> new Choice(each.toString(), Formats.month(each)))
					.toList());
		return show(id, task, model);
	}

}
