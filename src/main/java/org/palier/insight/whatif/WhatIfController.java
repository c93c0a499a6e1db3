package org.palier.insight.whatif;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.organisation.Directory;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What if there were one more Voisin, or no council? Changes nothing. */
@Controller
class WhatIfController {

	/** Who sees more sites than this looks at one at a time. */
	private static final int AT_ONCE = 12;

	private final WhatIf whatIf;

	private final WhatIfPage page;

	private final Directory directory;

	WhatIfController(WhatIf whatIf, WhatIfPage page, Directory directory) {
		this.whatIf = whatIf;
		this.page = page;
		this.directory = directory;
	}

	@GetMapping("/insight/what-if")
	String show(@Valid @ModelAttribute("form") Change change, BindingResult errors, Model model) {
		var sites = directory.siteChoices();
		var steps = page.steps();
		if (change.step() != null && steps.stream().noneMatch((step) -> step.value().equals(change.step()))) {
			throw new NotFound();
		}
		var asked = errors.hasErrors() ? change.nothing() : change;
		var here = (asked.site() == null && sites.size() > AT_ONCE) ? asked.at(id(sites.get(0))) : asked;
		model.addAttribute("sites", (sites.size() > 1) ? sites : List.of());
		model.addAttribute("site", here.site());
		model.addAttribute("steps", steps);
		model.addAttribute("changed", here.isSomething());
		model.addAttribute("presets", page.presets(here));
		model.addAttribute("again", here.with(here.chance() + 1).href());
		model.addAttribute("view", page.of(here, whatIf.of(here, visible(here, sites))));
		return "insight/what-if";
	}

	private static List<UUID> visible(Change change, List<Choice> sites) {
		var ids = sites.stream().map(WhatIfController::id).toList();
		if (change.site() != null && !ids.contains(change.site())) {
			throw new NotFound();
		}
		return ids;
	}

	private static UUID id(Choice site) {
		return UUID.fromString(site.value());
	}

}
