package org.palier.insight;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where things wait, for those who can do something about it. */
@Controller
class InsightController {

	private final Overview overview;

	private final Directory directory;

	InsightController(Overview overview, Directory directory) {
		this.overview = overview;
		this.directory = directory;
	}

	@GetMapping("/insight")
	String insight(@RequestParam(required = false) @Nullable String process,
			@RequestParam(required = false) @Nullable UUID site, Model model) {
		model.addAttribute("view", overview.of(process, site));
		model.addAttribute("sites", directory.siteChoices());
		model.addAttribute("site", site);
		return "insight/insight";
	}

}
