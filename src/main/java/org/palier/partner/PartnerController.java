package org.palier.partner;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
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

/** The list of partners, and the form of one. */
@Controller
@RequestMapping("/partners")
class PartnerController {

	private static final UUID NONE = new UUID(0, 0);

	private final Partners partners;

	private final PartnerList list;

	private final Directory directory;

	private final Texts texts;

	PartnerController(Partners partners, PartnerList list, Directory directory, Texts texts) {
		this.partners = partners;
		this.list = list;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String list(PartnerList.Wanted wanted, Model model) {
		var rows = list.rows(wanted);
		model.addAttribute("wanted", wanted);
		model.addAttribute("rows", rows.stream().limit(PartnerList.PAGE).toList());
		model.addAttribute("next", (rows.size() > PartnerList.PAGE) ? wanted.next() : null);
		var counts = list.counts(wanted);
		model.addAttribute("count", wanted.inArchive() ? counts.archived() : counts.used());
		model.addAttribute("views", List.of(view(wanted, false, counts.used()), view(wanted, true, counts.archived())));
		model.addAttribute("sites", directory.siteChoices());
		return "partner/list";
	}

	private PartnerList.View view(PartnerList.Wanted wanted, boolean archived, int count) {
		return new PartnerList.View(texts.get(archived ? "partner.list.archived" : "partner.list.used"),
				wanted.archived(archived).at("/partners"), wanted.inArchive() == archived, String.valueOf(count));
	}

	@GetMapping("/new")
	String blank(Model model) {
		PartnerAccess.writer();
		model.addAttribute("form", Blank.of(EditPartner.class));
		return form(null, model);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") EditPartner form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var mine = PartnerAccess.writer().sites();
		var site = (mine.size() == 1) ? mine.iterator().next() : form.site();
		if (site == null) {
			errors.rejectValue("site", "NotNull");
		}
		else if (!mine.contains(site)) {
			throw new NotFound();
		}
		if (errors.hasErrors() || site == null || isKnown(site, form, NONE, errors)) {
			return form(null, model);
		}
		var partner = partners.add(site, form);
		Flash.ok(next, texts.get("partner.added", partner.name()));
		return "redirect:/partners/" + partner.id();
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		PartnerAccess.writer();
		var partner = NotFound.orElse(partners.find(id));
		model.addAttribute("form", EditPartner.of(partner));
		return form(partner, model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") EditPartner form, BindingResult errors,
			Model model) {
		var partner = NotFound.orElse(partners.find(id));
		if (errors.hasErrors() || isKnown(partner.site(), form, partner.id(), errors)) {
			return form(partner, model);
		}
		partners.change(partner.id(), form);
		return "redirect:/partners/" + partner.id();
	}

	private String form(@Nullable Partner partner, Model model) {
		var several = partner == null && PartnerAccess.writer().sites().size() > 1;
		model.addAttribute("partner", partner);
		model.addAttribute("siteChoices", several ? directory.siteChoices() : List.of());
		return "partner/edit";
	}

	private boolean isKnown(UUID site, EditPartner form, UUID otherThan, BindingResult errors) {
		var known = partners.isKnown(site, form.name(), otherThan);
		if (known) {
			errors.rejectValue("name", "partner.known");
		}
		return known;
	}

}
