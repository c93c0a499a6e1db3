package org.palier.partner;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one partner, and what one may do with the whole of it. */
@Controller
@RequestMapping("/partners/{id}")
class PartnerPageController {

	private final Partners partners;

	private final PartnerReader reader;

	private final PartnerUse use;

	private final Texts texts;

	PartnerPageController(Partners partners, PartnerReader reader, PartnerUse use, Texts texts) {
		this.partners = partners;
		this.reader = reader;
		this.use = use;
		this.texts = texts;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model, RedirectAttributes next) {
		var page = NotFound.orElse(reader.page(id));
		if (page.partner().mergedInto() != null) {
			Flash.ok(next, texts.get("partner.merge.led", page.partner().name()));
			return "redirect:/partners/" + page.partner().mergedInto();
		}
		model.addAttribute("page", page);
		model.addAttribute("partner", page.partner());
		model.addAttribute("form", Blank.of(EditContact.class));
		if (!model.containsAttribute("note")) {
			model.addAttribute("note", Blank.of(WriteNote.class));
		}
		return "partner/show";
	}

	@PostMapping("/notes")
	String note(@PathVariable UUID id, @Valid @ModelAttribute("note") WriteNote form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			return show(id, model, next);
		}
		partners.addNote(id, form.words());
		Flash.ok(next, texts.get("partner.note.added"));
		return "redirect:/partners/" + id;
	}

	@PostMapping("/notes/{note}/remove")
	String removeNote(@PathVariable UUID id, @PathVariable UUID note, RedirectAttributes next) {
		partners.removeNote(id, note);
		Flash.ok(next, texts.get("partner.note.removed"));
		return "redirect:/partners/" + id;
	}

	@PostMapping("/archive")
	String archive(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		use.archive(id, reason.strip());
		Flash.ok(next, texts.get("partner.archived"));
		return "redirect:/partners/" + id;
	}

	@PostMapping("/restore")
	String restore(@PathVariable UUID id, RedirectAttributes next) {
		use.restore(id);
		Flash.ok(next, texts.get("partner.restored"));
		return "redirect:/partners/" + id;
	}

	@PostMapping("/delete")
	String delete(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		use.delete(id, reason.strip());
		Flash.ok(next, texts.get("partner.deleted"));
		return "redirect:/partners";
	}

}
