package org.palier.insight.whatif;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.organisation.Directory;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What if there were one more Voisin, or no council? Changes nothing. */
@Controller
class WhatIfController {

	/** Who sees more sites than this looks at one at a time. */
	private static final int AT_ONCE = 12;

	private final WhatIf whatIf;

	private final WhatIfPage page;

	private final WhatIfTable table;

	private final Directory directory;

	private final Texts texts;

	WhatIfController(WhatIf whatIf, WhatIfPage page, WhatIfTable table, Directory directory, Texts texts) {
		this.whatIf = whatIf;
		this.page = page;
		this.table = table;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping("/insight/what-if")
	String show(@Valid @ModelAttribute("form") Change change, BindingResult errors, Model model) {
		var sites = directory.siteChoices();
		var here = here(errors.hasErrors() ? change.nothing() : change, sites);
		model.addAttribute("sites", (sites.size() > 1) ? sites : List.of());
		model.addAttribute("site", here.site());
		model.addAttribute("steps", page.steps());
		model.addAttribute("changed", here.isSomething());
		model.addAttribute("presets", page.presets(here));
		model.addAttribute("again", here.with(here.chance() + 1).href("/insight/what-if"));
		model.addAttribute("xlsx", here.href("/insight/what-if.xlsx"));
		model.addAttribute("csv", here.href("/insight/what-if.csv"));
		model.addAttribute("view", page.of(here, whatIf.of(here, ids(sites))));
		return "insight/what-if";
	}

	/** The same as a table. */
	@GetMapping("/insight/what-if.{format:csv|xlsx}")
	ResponseEntity<byte[]> table(@PathVariable String format, @Valid @ModelAttribute("form") Change change,
			BindingResult errors) {
		var sites = directory.siteChoices();
		var here = here(errors.hasErrors() ? change.nothing() : change, sites);
		return TableFile.of(texts.get("insight.out.whatIf", table.today()), format,
				table.of(whatIf.of(here, ids(sites))));
	}

	/** Only steps that there are, at a site that one sees. */
	private Change here(Change change, List<Choice> sites) {
		if (change.step() != null && page.steps().stream().noneMatch((step) -> step.value().equals(change.step()))
				|| change.site() != null && !ids(sites).contains(change.site())) {
			throw new NotFound();
		}
		return (change.site() == null && sites.size() > AT_ONCE) ? change.at(ids(sites).get(0)) : change;
	}

	private static List<UUID> ids(List<Choice> sites) {
		return sites.stream().map((site) -> UUID.fromString(site.value())).toList();
	}

}
