package org.palier.partner;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a partner. */
@Controller
@RequestMapping("/partners/{id}/contacts")
class ContactController {

	private final Partners partners;

	private final Texts texts;

	ContactController(Partners partners, Texts texts) {
		this.partners = partners;
		this.texts = texts;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		PartnerAccess.writer();
		model.addAttribute("form", Blank.of(EditContact.class));
		return form(id, null, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") EditContact form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (errors.hasErrors() || isKnown(id, form, null, errors)) {
			return form(id, null, model);
		}
		Flash.ok(next, texts.get("partner.contact.added", partners.addContact(id, form).name()));
		return "redirect:/partners/" + id;
	}

	@GetMapping("/{contact}")
	String edit(@PathVariable UUID id, @PathVariable UUID contact, Model model) {
		PartnerAccess.writer();
		var found = contact(id, contact);
		model.addAttribute("form", EditContact.of(found));
		return form(id, found, model);
	}

	@PostMapping("/{contact}")
	String change(@PathVariable UUID id, @PathVariable UUID contact, @Valid @ModelAttribute("form") EditContact form,
			BindingResult errors, Model model) {
		var found = contact(id, contact);
		if (errors.hasErrors() || isKnown(id, form, found.id(), errors)) {
			return form(id, found, model);
		}
		partners.changeContact(found.id(), form);
		return "redirect:/partners/" + id;
	}

	private boolean isKnown(UUID partner, EditContact form, @Nullable UUID otherThan, BindingResult errors) {
		var known = partners.isThere(partner, form.email(), otherThan);
		if (known) {
			errors.rejectValue("email", "partner.contact.known");
		}
		return known;
	}

	private String form(UUID partner, @Nullable Contact contact, Model model) {
		model.addAttribute("partner", NotFound.orElse(partners.find(partner)));
		model.addAttribute("contact", contact);
		return "partner/contact";
	}

	private Contact contact(UUID partner, UUID contact) {
		return NotFound.orElse(partners.contact(contact).filter((found) -> found.partner().equals(partner)));
	}

}
