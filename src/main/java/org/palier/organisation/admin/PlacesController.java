package org.palier.organisation.admin;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.organisation.Neighbourhood;
import org.palier.organisation.Region;
import org.palier.organisation.Site;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
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

/** Territories, sites and neighbourhoods. */
@Controller
@RequestMapping("/admin")
class PlacesController {

	private final Places places;

	private final Texts texts;

	PlacesController(Places places, Texts texts) {
		this.places = places;
		this.texts = texts;
	}

	@GetMapping("/sites")
	String sites(Model model) {
		var sites = places.sites();
		model.addAttribute("territories", places.territories()
			.stream()
			.map((territory) -> new Group(territory.id(), territory.name(),
					sites.stream().filter((site) -> site.territory().equals(territory.id())).map(this::line).toList()))
			.toList());
		return "admin/sites";
	}

	@GetMapping("/territories/new")
	String newTerritory(Model model) {
		model.addAttribute("form", Blank.of(TerritoryForm.class));
		return territory(model, "/admin/territories/new", texts.get("admin.territory.new"));
	}

	@PostMapping("/territories/new")
	String newTerritory(@Valid @ModelAttribute("form") TerritoryForm form, BindingResult errors, Model model) {
		if (!errors.hasErrors() && places.isTerritory(form.name())) {
			errors.rejectValue("name", "admin.territory.known");
		}
		if (errors.hasErrors()) {
			return territory(model, "/admin/territories/new", texts.get("admin.territory.new"));
		}
		places.addTerritory(form);
		return "redirect:/admin/sites";
	}

	@GetMapping("/territories/{id}")
	String territory(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new TerritoryForm(places.territory(id).name()));
		return territory(model, "/admin/territories/" + id, places.territory(id).name());
	}

	@PostMapping("/territories/{id}")
	String territory(@PathVariable UUID id, @Valid @ModelAttribute("form") TerritoryForm form, BindingResult errors,
			Model model) {
		if (!errors.hasErrors() && !places.territory(id).name().equalsIgnoreCase(form.name())
				&& places.isTerritory(form.name())) {
			errors.rejectValue("name", "admin.territory.known");
		}
		if (errors.hasErrors()) {
			return territory(model, "/admin/territories/" + id, places.territory(id).name());
		}
		places.change(id, form);
		return "redirect:/admin/sites";
	}

	@GetMapping("/sites/new")
	String newSite(Model model) {
		model.addAttribute("form", Blank.of(SiteForm.class));
		return site(model, "/admin/sites/new", texts.get("admin.site.new"));
	}

	@PostMapping("/sites/new")
	String newSite(@Valid @ModelAttribute("form") SiteForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!errors.hasErrors() && places.isSite(form.name())) {
			errors.rejectValue("name", "admin.site.known");
		}
		if (errors.hasErrors()) {
			return site(model, "/admin/sites/new", texts.get("admin.site.new"));
		}
		var site = places.addSite(form);
		Flash.ok(next, texts.get("admin.site.created", site.name()));
		return "redirect:/admin/sites/" + site.id();
	}

	@GetMapping("/sites/{id}")
	String site(@PathVariable UUID id, Model model) {
		model.addAttribute("form", SiteForm.of(places.site(id)));
		model.addAttribute("neighbourhoods", places.neighbourhoods(id));
		model.addAttribute("site", id);
		return site(model, "/admin/sites/" + id, places.site(id).name());
	}

	@PostMapping("/sites/{id}")
	String site(@PathVariable UUID id, @Valid @ModelAttribute("form") SiteForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!errors.hasErrors() && !places.site(id).name().equalsIgnoreCase(form.name())
				&& places.isSite(form.name())) {
			errors.rejectValue("name", "admin.site.known");
		}
		if (errors.hasErrors()) {
			model.addAttribute("neighbourhoods", places.neighbourhoods(id));
			model.addAttribute("site", id);
			return site(model, "/admin/sites/" + id, places.site(id).name());
		}
		places.change(id, form);
		Flash.ok(next, texts.get("admin.site.changed", form.name()));
		return "redirect:/admin/sites/" + id;
	}

	@GetMapping("/sites/{id}/neighbourhoods")
	String newNeighbourhood(@PathVariable UUID id, Model model) {
		places.site(id);
		model.addAttribute("form", Blank.of(NeighbourhoodForm.class));
		return neighbourhood(model, "/admin/sites/" + id + "/neighbourhoods", texts.get("admin.neighbourhood.new"));
	}

	@PostMapping("/sites/{id}/neighbourhoods")
	String newNeighbourhood(@PathVariable UUID id, @Valid @ModelAttribute("form") NeighbourhoodForm form,
			BindingResult errors, Model model) {
		unique(places.neighbourhoods(id), form, errors);
		if (errors.hasErrors()) {
			return neighbourhood(model, "/admin/sites/" + id + "/neighbourhoods", texts.get("admin.neighbourhood.new"));
		}
		places.addNeighbourhood(id, form);
		return "redirect:/admin/sites/" + id;
	}

	@GetMapping("/neighbourhoods/{id}")
	String neighbourhood(@PathVariable UUID id, Model model) {
		var found = places.neighbourhood(id);
		model.addAttribute("form", new NeighbourhoodForm(found.name(), found.isExperimental()));
		return neighbourhood(model, "/admin/neighbourhoods/" + id, places.neighbourhood(id).name());
	}

	@PostMapping("/neighbourhoods/{id}")
	String neighbourhood(@PathVariable UUID id, @Valid @ModelAttribute("form") NeighbourhoodForm form,
			BindingResult errors, Model model) {
		var site = places.neighbourhood(id).site();
		unique(places.neighbourhoods(site).stream().filter((each) -> !each.id().equals(id)).toList(), form, errors);
		if (errors.hasErrors()) {
			return neighbourhood(model, "/admin/neighbourhoods/" + id, places.neighbourhood(id).name());
		}
		places.change(id, form);
		return "redirect:/admin/sites/" + site;
	}

	private static void unique(List<Neighbourhood> others, NeighbourhoodForm form, BindingResult errors) {
		if (!errors.hasErrors() && others.stream().anyMatch((each) -> each.name().equalsIgnoreCase(form.name()))) {
			errors.rejectValue("name", "admin.neighbourhood.known");
		}
	}

	private static String territory(Model model, String action, String heading) {
		model.addAttribute("heading", heading);
		model.addAttribute("formAction", action);
		return "admin/territory";
	}

	private String site(Model model, String action, String heading) {
		model.addAttribute("heading", heading);
		model.addAttribute("formAction", action);
		model.addAttribute("territories", places.territoryChoices());
		model.addAttribute("regions",
				Arrays.stream(Region.values())
					.map((region) -> new Choice(region.name(), texts.get("region." + region.name())))
					.toList());
		return "admin/site";
	}

	private static String neighbourhood(Model model, String action, String heading) {
		model.addAttribute("heading", heading);
		model.addAttribute("formAction", action);
		return "admin/neighbourhood";
	}

	private Line line(Site site) {
		return new Line(site.id(), site.name(), texts.get("region." + Region.of(site.locality()).name()),
				String.join(", ", places.neighbourhoods(site.id()).stream().map(Neighbourhood::name).toList()));
	}

	/** A territory and its sites. */
	public record Group(UUID id, String name, List<Line> sites) {
	}

	/** A site in the list. */
	public record Line(UUID id, String name, String region, String neighbourhoods) {
	}

}
