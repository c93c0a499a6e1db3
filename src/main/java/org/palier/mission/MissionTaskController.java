package org.palier.mission;

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

/** The forms of {@code mission.bpmn}. */
@Controller
class MissionTaskController {

	private final MissionService service;

	MissionTaskController(MissionService service) {
		this.service = service;
	}

	@GetMapping("/mission/{id}/decide-funding")
	String decideFunding(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(DecideFunding.class));
		return task.form();
	}

	@PostMapping("/mission/{id}/decide-funding")
	String decideFunding(@PathVariable UUID id, @Valid @ModelAttribute("form") DecideFunding form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.decideFunding(id, form, task);
		return task.next();
	}

}
