package org.palier.campaign;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When each Voisin of a campaign can go. */
@Controller
@RequestMapping("/campaign/{id}/availability")
class AvailabilityController {

	private static final List<String> SLOTS = Arrays.stream(DayOfWeek.values())
		.flatMap((day) -> Part.on(day).stream().map((part) -> part.on(day, "_")))
		.toList();

	private final CampaignService campaigns;

	private final Availabilities availabilities;

	private final Directory directory;

	private final Texts texts;

	AvailabilityController(CampaignService campaigns, Availabilities availabilities, Directory directory, Texts texts) {
		this.campaigns = campaigns;
		this.availabilities = availabilities;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		var campaign = WeekController.planned(campaigns, id, Role.COORDINATOR);
		var known = availabilities.of(campaign.site());
		model.addAttribute("campaign", id);
		model.addAttribute("slots",
				Arrays.stream(DayOfWeek.values())
					.flatMap((day) -> Part.on(day)
						.stream()
						.map((part) -> new Slot(part.on(day, "_"), Formats.weekday(day), "campaign.part." + part)))
					.toList());
		model.addAttribute("people",
				directory.voisins(campaign.site())
					.stream()
					.map((each) -> new Line(each.id(), each.name(), known.getOrDefault(each.id(), Set.copyOf(SLOTS))))
					.toList());
		return "campaign/availability";
	}

	@PostMapping("/{person}")
	String keep(@PathVariable UUID id, @PathVariable UUID person,
			@RequestParam(name = "slot", required = false) @Nullable List<String> chosen, RedirectAttributes next) {
		var campaign = WeekController.planned(campaigns, id, Role.COORDINATOR);
		var voisin = directory.voisins(campaign.site())
			.stream()
			.filter((each) -> each.id().equals(person))
			.findFirst()
			.orElseThrow(NotFound::new);
		availabilities.keep(person, campaign.site(),
				((chosen != null) ? chosen : List.<String>of()).stream().filter(SLOTS::contains).toList());
		Flash.ok(next, texts.get("campaign.availability.kept", voisin.name()));
		return "redirect:/campaign/" + id + "/availability";
	}

	/** A part of a weekday. */
	record Slot(String value, String day, String part) {
	}

	/** Somebody, and when they can go. */
	record Line(UUID id, String name, Set<String> slots) {
	}

}
