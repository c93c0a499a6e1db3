package org.palier.place;

import java.util.Arrays;
import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.organisation.Directory;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Formats;
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

/** The buildings of a site, street after street, and the form of one. */
@Controller
@RequestMapping("/places")
class PlaceController {

	private final Places places;

	private final PlaceList list;

	private final Directory directory;

	private final Texts texts;

	PlaceController(Places places, PlaceList list, Directory directory, Texts texts) {
		this.places = places;
		this.list = list;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String list(PlaceList.Wanted wanted, Model model) {
		var rows = list.rows(wanted);
		model.addAttribute("wanted", wanted);
		model.addAttribute("rows", rows.stream().limit(PlaceList.PAGE).toList());
		model.addAttribute("count", list.count(wanted));
		model.addAttribute("previous", wanted.previous());
		model.addAttribute("next", (rows.size() > PlaceList.PAGE) ? wanted.next() : null);
		model.addAttribute("views",
				Arrays.stream(PlaceList.Shown.values()).map((view) -> view(wanted, wanted.in(view))).toList());
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		return "place/list";
	}

	private View view(PlaceList.Wanted wanted, PlaceList.Wanted other) {
		return new View(texts.get("place.list." + other.view()), other.href(), other.view() == wanted.view(),
				Formats.number(list.count(other).buildings()));
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", Blank.of(EditPlace.class));
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		return "place/new";
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") EditPlace form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (errors.hasErrors()) {
			model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
			return "place/new";
		}
		var building = places.add(form);
		Flash.ok(next, texts.get("place.added", building.label(),
				places.of(building.id()).stream().mapToInt(Stairwell::doors).sum()));
		return "redirect:/places/" + building.id();
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		var building = places.building(id);
		var stairwells = places.of(id);
		model.addAttribute("building", building);
		model.addAttribute("quarter",
				(building.neighbourhood() != null) ? directory.neighbourhood(building.neighbourhood()) : null);
		model.addAttribute("stairwells", stairwells);
		model.addAttribute("dwellings",
				stairwells.stream().filter((each) -> !each.isArchived()).mapToInt(Stairwell::dwellings).sum());
		return "place/show";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		model.addAttribute("form", EditPlace.of(places.building(id)));
		return edit(places.building(id), model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") EditPlace form, BindingResult errors,
			Model model) {
		var building = places.building(id);
		if (errors.hasErrors()) {
			return edit(building, model);
		}
		places.change(id, form);
		return "redirect:/places/" + id;
	}

	private String edit(Building building, Model model) {
		model.addAttribute("building", building);
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		return "place/edit";
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable UUID id, RedirectAttributes next) {
		places.archive(id, true);
		Flash.ok(next, texts.get("place.archived"));
		return "redirect:/places/" + id;
	}

	@PostMapping("/{id}/restore")
	String restore(@PathVariable UUID id) {
		places.archive(id, false);
		return "redirect:/places/" + id;
	}

	/** A view of the list, as the filters show it. */
	record View(String label, String href, boolean current, String count) {
	}

}
