package org.palier.mission;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of missions, and the way into it. */
@Controller
@RequestMapping("/missions")
class MissionController {

	private final MissionList list;

	private final MissionService service;

	private final Directory directory;

	MissionController(MissionList list, MissionService service, Directory directory) {
		this.list = list;
		this.service = service;
		this.directory = directory;
	}

	@GetMapping
	String list(@AuthenticationPrincipal User user, @RequestParam(defaultValue = MissionList.CURRENT) String view,
			@RequestParam(required = false) @Nullable UUID site, @RequestParam(required = false) @Nullable Theme theme,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page,
			Model model) {
		var wanted = new MissionList.Wanted(view, site, theme, (q != null && !q.isBlank()) ? q.strip() : null,
				Math.max(0, page));
		var rows = list.rows(wanted);
		var views = list.views(wanted);
		model.addAttribute("wanted", wanted);
		model.addAttribute("title", list.title(wanted, views));
		model.addAttribute("rows", rows.stream().limit(MissionList.PAGE).toList());
		model.addAttribute("next", (rows.size() > MissionList.PAGE) ? wanted.next() : null);
		model.addAttribute("views", views);
		model.addAttribute("sites", directory.siteChoices());
		model.addAttribute("mayOpen", user.is(Role.COORDINATOR));
		return "mission/list";
	}

	@GetMapping("/new")
	String open(Model model) {
		model.addAttribute("form", Blank.of(NewMission.class));
		return form(model);
	}

	@PostMapping("/new")
	String open(@Valid @ModelAttribute("form") NewMission form, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			return form(model);
		}
		var mission = (form.phase() == null) ? service.open(form.neighbourhood(), form.title(), form.theme())
				: service.enter(form.neighbourhood(), form.title(), form.theme(), form.phase(),
						(form.history() != null) ? form.history() : "", form.doors());
		return "redirect:/missions/" + mission.id();
	}

	private String form(Model model) {
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		return "mission/new";
	}

}
