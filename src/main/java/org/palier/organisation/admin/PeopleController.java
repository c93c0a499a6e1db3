package org.palier.organisation.admin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Person;
import org.palier.platform.security.Role;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

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

/** Accounts: who may come in, and as what. */
@Controller
@RequestMapping("/admin")
class PeopleController {

	private static final List<String> LANGUAGES = List.of("fr", "en", "ar", "kab", "tr", "pt", "es", "it", "ro", "rom",
			"bm", "snk", "ff", "wo", "ln", "swb", "ta", "vi", "zh", "hy", "uk", "ru", "lsf");

	private final Administration administration;

	private final Places places;

	private final GuessAlert guesses;

	private final Words words;

	private final Texts texts;

	PeopleController(Administration administration, Places places, GuessAlert guesses, Words words, Texts texts) {
		this.guesses = guesses;
		this.words = words;
		this.administration = administration;
		this.places = places;
		this.texts = texts;
	}

	@GetMapping
	String home() {
		return "redirect:/admin/people";
	}

	@GetMapping("/people")
	String people(@RequestParam(required = false) @Nullable String q, Model model) {
		var sites = places.siteChoices().stream().collect(Collectors.toMap(Choice::value, Choice::label));
		model.addAttribute("guessed", guesses.lately().map((entry) -> words.ago(entry.at())).orElse(null));
		var all = administration.people();
		model.addAttribute("q", q);
		model.addAttribute("count", all.size());
		model.addAttribute("people",
				all.stream()
					.map((person) -> line(person, sites))
					.filter((line) -> q == null || plain(line.toString()).contains(plain(q)))
					.toList());
		return "admin/people";
	}

	@GetMapping("/people/new")
	String create(Model model) {
		model.addAttribute("form", Blank.of(NewPersonForm.class));
		return form(model, "admin/new-person");
	}

	@PostMapping("/people/new")
	String create(@Valid @ModelAttribute("form") NewPersonForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!errors.hasErrors()) {
			check(form.person(), errors);
			if (administration.isKnown(form.email())) {
				errors.rejectValue("email", "admin.person.known");
			}
		}
		if (errors.hasErrors()) {
			return form(model, "admin/new-person");
		}
		var person = administration.create(form);
		Flash.ok(next, texts.get("admin.person.created", person.name(), person.email()));
		return "redirect:/admin/people";
	}

	@GetMapping("/people/{id}")
	String person(@PathVariable UUID id, Model model) {
		model.addAttribute("form", PersonForm.of(administration.person(id)));
		return page(id, model);
	}

	@PostMapping("/people/{id}")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") PersonForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!errors.hasErrors()) {
			check(form, errors);
		}
		if (errors.hasErrors()) {
			return page(id, model);
		}
		administration.change(id, form);
		Flash.ok(next, texts.get("admin.person.changed", form.name()));
		return "redirect:/admin/people/" + id;
	}

	@PostMapping("/people/{id}/disable")
	String disable(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		administration.disable(id, reason);
		Flash.ok(next, texts.get("admin.person.disabled"));
		return "redirect:/admin/people/" + id;
	}

	@PostMapping("/people/{id}/enable")
	String enable(@PathVariable UUID id, RedirectAttributes next) {
		administration.enable(id);
		Flash.ok(next, texts.get("admin.person.enabled"));
		return "redirect:/admin/people/" + id;
	}

	@PostMapping("/people/{id}/link")
	String link(@PathVariable UUID id, RedirectAttributes next) {
		administration.sendLink(id);
		Flash.ok(next, texts.get("admin.person.linkSent", administration.person(id).email()));
		return "redirect:/admin/people/" + id;
	}

	private void check(PersonForm form, BindingResult errors) {
		var sites = Objects.requireNonNullElse(form.sites(), List.of());
		if (sites.isEmpty() && (form.is(Role.COORDINATOR) || form.is(Role.VOISIN))) {
			errors.rejectValue("sites", "admin.person.sites.needed");
		}
		if (form.territory() == null && form.is(Role.DIRECTOR)) {
			errors.rejectValue("territory", "admin.person.territory.needed");
		}
	}

	private String page(UUID id, Model model) {
		model.addAttribute("person", administration.person(id));
		return form(model, "admin/person");
	}

	private String form(Model model, String template) {
		model.addAttribute("roles",
				Arrays.stream(Role.values())
					.map((role) -> new Choice(role.name(), texts.get("admin.role." + role.name())))
					.toList());
		model.addAttribute("sites", places.siteChoices());
		model.addAttribute("territories", places.territoryChoices());
		model.addAttribute("languages",
				LANGUAGES.stream().map((code) -> new Choice(code, texts.get("language." + code))).toList());
		return template;
	}

	private Line line(Person person, Map<String, String> sites) {
		return new Line(person.id(), person.name(), person.email(),
				person.roles()
					.stream()
					.sorted()
					.map((role) -> texts.get("role." + role.code()))
					.collect(Collectors.joining(", ")),
				person.sites()
					.stream()
					.map((site) -> sites.getOrDefault(site.toString(), ""))
					.sorted()
					.collect(Collectors.joining(", ")),
				person.isEnabled(), person.hasPassword());
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

	/** A person in the list. */
	public record Line(UUID id, String name, String email, String roles, String sites, boolean enabled,
			boolean hasPassword) {
	}

}
