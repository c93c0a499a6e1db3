package org.palier.partner;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
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

/** The pages of partners: coordinators write, directors read. */
@Controller
@RequestMapping("/partners")
class PartnerController {

	private static final UUID NONE = new UUID(0, 0);

	private final Partners partners;

	private final Sites sites;

	private final Texts texts;

	PartnerController(Partners partners, Sites sites, Texts texts) {
		this.partners = partners;
		this.sites = sites;
		this.texts = texts;
	}

	@ModelAttribute("mayWrite")
	boolean mayWrite() {
		var user = User.current().orElseThrow(NotFound::new);
		if (!user.is(Role.COORDINATOR) && !user.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		return user.is(Role.COORDINATOR);
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q, Model model) {
		var several = sites.findAllByOrderByName().size() > 1;
		model.addAttribute("q", q);
		model.addAttribute("lines",
				partners.search(Objects.requireNonNullElse(q, ""))
					.stream()
					.map((partner) -> new Line(partner, partners.contacts(partner.id()).size(),
							several ? siteName(partner.site()) : ""))
					.toList());
		return "partner/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		writer();
		model.addAttribute("form", Blank.of(EditPartner.class));
		return form(null, model);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") EditPartner form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var mine = writer().sites();
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

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		var partner = NotFound.orElse(partners.find(id));
		model.addAttribute("partner", partner);
		model.addAttribute("siteName", siteName(partner.site()));
		model.addAttribute("contacts", partners.contacts(id));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Blank.of(EditContact.class));
		}
		return "partner/show";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		writer();
		var partner = NotFound.orElse(partners.find(id));
		model.addAttribute("form", new EditPartner(partner.site(), partner.name(), partner.nature(), partner.note()));
		return form(partner, model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") EditPartner form, BindingResult errors,
			Model model) {
		writer();
		var partner = NotFound.orElse(partners.find(id));
		if (errors.hasErrors() || isKnown(partner.site(), form, id, errors)) {
			return form(partner, model);
		}
		partners.change(id, form);
		return "redirect:/partners/" + id;
	}

	@PostMapping("/{id}/contacts")
	String addContact(@PathVariable UUID id, @Valid @ModelAttribute("form") EditContact form, BindingResult errors,
			Model model, RedirectAttributes next) {
		writer();
		if (errors.hasErrors()) {
			return show(id, model);
		}
		Flash.ok(next, texts.get("partner.contact.added", partners.addContact(id, form).name()));
		return "redirect:/partners/" + id;
	}

	@GetMapping("/{id}/contacts/{contact}")
	String editContact(@PathVariable UUID id, @PathVariable UUID contact, Model model) {
		writer();
		var found = contact(id, contact);
		model.addAttribute("form", new EditContact(found.name(), found.role(), found.email(), !found.isActive()));
		return contactForm(id, model);
	}

	@PostMapping("/{id}/contacts/{contact}")
	String changeContact(@PathVariable UUID id, @PathVariable UUID contact,
			@Valid @ModelAttribute("form") EditContact form, BindingResult errors, Model model) {
		writer();
		contact(id, contact);
		if (errors.hasErrors()) {
			return contactForm(id, model);
		}
		partners.changeContact(contact, form);
		return "redirect:/partners/" + id;
	}

	private String form(@Nullable Partner partner, Model model) {
		var mine = writer().sites();
		model.addAttribute("partner", partner);
		model.addAttribute("siteChoices",
				(partner != null || mine.size() == 1) ? java.util.List.of()
						: sites.findAllByOrderByName()
							.stream()
							.map((site) -> new Choice(site.id().toString(), site.name()))
							.toList());
		return "partner/edit";
	}

	private String contactForm(UUID partner, Model model) {
		model.addAttribute("partner", NotFound.orElse(partners.find(partner)));
		return "partner/contact";
	}

	private Contact contact(UUID partner, UUID contact) {
		return NotFound.orElse(partners.contact(contact).filter((found) -> found.partner().equals(partner)));
	}

	private boolean isKnown(UUID site, EditPartner form, UUID otherThan, BindingResult errors) {
		var known = partners.isKnown(site, form.name(), otherThan);
		if (known) {
			errors.rejectValue("name", "partner.known");
		}
		return known;
	}

	private String siteName(UUID site) {
		return sites.findById(site).map(Site::name).orElse("");
	}

	private static User writer() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).orElseThrow(NotFound::new);
	}

	/** A partner in the list. */
	record Line(Partner partner, int contacts, String site) {
	}

}
