package org.palier.inbox;

import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the nightly comparison found, for administrators. */
@Controller
@RequestMapping("/admin/checks")
class CheckController {

	private final Checks checks;

	private final Texts texts;

	CheckController(Checks checks, Texts texts) {
		this.checks = checks;
		this.texts = texts;
	}

	@GetMapping
	String show(Model model) {
		var last = checks.last();
		model.addAttribute("checks", last);
		model.addAttribute("repairs", checks.repairs());
		model.addAttribute("title",
				last.stream()
					.filter((check) -> check.finished() != null)
					.findFirst()
					.map(this::title)
					.orElseGet(() -> texts.get("inbox.check.never")));
		return "admin/checks";
	}

	private String title(Checks.Check latest) {
		if (latest.failed() > 0) {
			return texts.get("inbox.check.title.failed", latest.failed());
		}
		return (latest.repaired() > 0) ? texts.get("inbox.check.title.repaired", latest.repaired())
				: texts.get("inbox.check.title.well");
	}

	@PostMapping
	String now(RedirectAttributes next) {
		checks.now();
		Flash.ok(next, texts.get("inbox.check.done"));
		return "redirect:/admin/checks";
	}

}
