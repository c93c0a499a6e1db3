package org.palier.mission;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of missions. */
@Controller
@RequestMapping("/missions")
class MissionController {

	private final MissionService service;

	MissionController(MissionService service) {
		this.service = service;
	}

	@PostMapping("/new")
	String open(@Valid @ModelAttribute("form") NewMission form, BindingResult errors) {
		if (errors.hasErrors()) {
			return "mission/new";
		}
		var mission = (form.phase() == null) ? service.open(form.neighbourhood(), form.title(), form.theme())
				: service.enter(form.neighbourhood(), form.title(), form.theme(), form.phase(),
						(form.history() != null) ? form.history() : "", form.doors());
		return "redirect:/missions/" + mission.id();
	}

}
