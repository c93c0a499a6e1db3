package org.palier.insight;

import java.util.stream.Stream;

import org.palier.mission.Theme;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where time is lost, for those who can do something about it. */
@Controller
class InsightController {

	private final Overview overview;

	private final Texts texts;

	InsightController(Overview overview, Texts texts) {
		this.overview = overview;
		this.texts = texts;
	}

	@GetMapping("/insight")
	String insight(Wanted wanted, Model model) {
		model.addAttribute("wanted", wanted);
		model.addAttribute("view", overview.of(wanted));
		choices(model);
		return "insight/insight";
	}

	private void choices(Model model) {
		model.addAttribute("sites", overview.sites());
		model.addAttribute("periods",
				Stream.of("1", "3", "12", "0").map((months) -> choice("insight.period.", months)).toList());
		model.addAttribute("topics",
				Stream.of(Theme.values()).map((theme) -> choice("mission.new.theme.", theme.name())).toList());
		model.addAttribute("natures",
				Stream.of("PUBLIC_BODY", "PUBLIC", "PRIVATE")
					.map((nature) -> choice("insight.nature.", nature))
					.toList());
	}

	private Choice choice(String key, String value) {
		return new Choice(value, texts.get(key + value));
	}

}
