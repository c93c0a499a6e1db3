package org.palier.agreement;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of {@code renewal.bpmn}: what to do before an agreement ends. */
@Controller
@RequestMapping("/agreement/{id}/prepare-renewal")
class RenewalController {

	private final RenewalService renewals;

	private final RenewalReading reading;

	private final MissionService missions;

	RenewalController(RenewalService renewals, RenewalReading reading, MissionService missions) {
		this.renewals = renewals;
		this.reading = reading;
		this.missions = missions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", reading.toStartFrom(id));
		return page(id, task, model);
	}

	@PostMapping
	String decide(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable PrepareRenewal form,
			BindingResult errors, Task task, Model model) {
		if (form != null) {
			form.check(errors, renewals.isLast(id), isOpen(id));
		}
		if (form == null || errors.hasErrors()) {
			return page(id, task, model);
		}
		renewals.decide(id, form, task);
		return task.next();
	}

	private boolean isOpen(UUID id) {
		return missions.get(renewals.get(id).mission()).state() == Mission.State.OPEN;
	}

	private String page(UUID id, Task task, Model model) {
		model.addAttribute("page", reading.page(id));
		model.addAttribute("choices", renewals.isLast(id) ? "NOW NO" : "NOW LATER NO");
		model.addAttribute("places", isOpen(id) ? "NEW SAME" : "NEW");
		return task.form();
	}

}
