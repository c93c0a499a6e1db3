package org.palier.need;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people hear, written down in seconds and read by everyone of the site. */
@Controller
@RequestMapping("/observations")
class ObservationController {

	private final ObservationList list;

	private final NeedService service;

	private final Directory directory;

	private final Texts texts;

	ObservationController(ObservationList list, NeedService service, Directory directory, Texts texts) {
		this.list = list;
		this.service = service;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Theme theme, Model model) {
		var themes = list.themes(theme);
		model.addAttribute("themes", themes);
		model.addAttribute("count",
				themes.stream()
					.filter(ObservationList.Filter::current)
					.findFirst()
					.map(ObservationList.Filter::count)
					.orElse("0"));
		model.addAttribute("lines", list.lines(theme));
		model.addAttribute("most", ObservationList.MOST);
		return "need/observations";
	}

	/** The place one stands in is most often that of the last time. */
	@GetMapping("/new")
	String observe(@AuthenticationPrincipal User user, Model model) {
		var places = directory.neighbourhoodChoices();
		var only = (places.size() == 1) ? Optional.of(UUID.fromString(places.get(0).value()))
				: list.lastPlace(user.id());
		model.addAttribute("form", Observe.at(only.orElse(null)));
		return form(model);
	}

	@PostMapping("/new")
	String observe(@Valid @ModelAttribute("form") Observe form, BindingResult errors,
			@RequestParam(required = false) @Nullable String again, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return form(model);
		}
		service.observe(form);
		Flash.ok(next, texts.get("observe.done"));
		return (again != null) ? "redirect:/observations/new" : "redirect:/observations";
	}

	private String form(Model model) {
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		return "need/observe";
	}

}
