package org.palier.place;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
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

/** The stairwells of a building. */
@Controller
@RequestMapping("/places/{id}/stairwells")
class StairwellController {

	private final Places places;

	private final Texts texts;

	StairwellController(Places places, Texts texts) {
		this.places = places;
		this.texts = texts;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		model.addAttribute("form", Blank.of(EditStairwell.class));
		return form(places.building(id), null, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") EditStairwell form, BindingResult errors,
			Model model, RedirectAttributes next) {
		return save(places.building(id), null, form, errors, model, next);
	}

	@GetMapping("/{stairwell}")
	String edit(@PathVariable UUID id, @PathVariable UUID stairwell, Model model) {
		var found = places.stairwell(id, stairwell);
		model.addAttribute("form", EditStairwell.of(found));
		return form(found.building(), found, model);
	}

	@PostMapping("/{stairwell}")
	String change(@PathVariable UUID id, @PathVariable UUID stairwell,
			@Valid @ModelAttribute("form") EditStairwell form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var found = places.stairwell(id, stairwell);
		return save(found.building(), found, form, errors, model, next);
	}

	@PostMapping("/{stairwell}/archive")
	String archive(@PathVariable UUID id, @PathVariable UUID stairwell) {
		places.archiveStairwell(id, stairwell, true);
		return "redirect:/places/" + id;
	}

	@PostMapping("/{stairwell}/restore")
	String restore(@PathVariable UUID id, @PathVariable UUID stairwell) {
		places.archiveStairwell(id, stairwell, false);
		return "redirect:/places/" + id;
	}

	private String save(Building building, @Nullable Stairwell stairwell, EditStairwell form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (places.isNamed(building, form, stairwell)) {
			errors.rejectValue("name", "place.stairwell.known");
		}
		if (errors.hasErrors()) {
			return form(building, stairwell, model);
		}
		var saved = places.save(building, stairwell, form);
		Flash.ok(next, texts.get("place.stairwell.saved", saved.label(), saved.doors()));
		return "redirect:/places/" + building.id();
	}

	private static String form(Building building, @Nullable Stairwell stairwell, Model model) {
		model.addAttribute("building", building);
		model.addAttribute("stairwell", stairwell);
		return "place/stairwell";
	}

}
