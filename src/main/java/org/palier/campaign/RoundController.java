package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.place.Places;
import org.palier.platform.security.Role;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Formats;
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

/** One round: written, moved, cancelled. */
@Controller
@RequestMapping("/campaign/{id}/rounds")
class RoundController {

	private final CampaignService campaigns;

	private final Rounds rounds;

	private final Ground ground;

	private final ConflictWords words;

	private final Directory directory;

	private final Places places;

	private final Texts texts;

	RoundController(CampaignService campaigns, Rounds rounds, Ground ground, ConflictWords words, Directory directory,
			Places places, Texts texts) {
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.ground = ground;
		this.words = words;
		this.directory = directory;
		this.places = places;
		this.texts = texts;
	}

	@GetMapping("/new")
	String blank(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
		var campaign = planned(id);
		model.addAttribute("form",
				EditRound.on((day != null) ? day : Objects.requireNonNull(campaign.calendar()).firstDay()));
		return form(campaign, null, List.of(), model);
	}

	@PostMapping("/new")
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") EditRound form, BindingResult errors,
			Model model) {
		var campaign = planned(id);
		var against = against(campaign, null, form, errors);
		if (errors.hasErrors() || !against.isEmpty() && !form.isSure()) {
			return form(campaign, null, against, model);
		}
		rounds.plan(campaign.mission(), form.outing());
		return "redirect:" + WeekController.address(id, form.day());
	}

	@GetMapping("/{round}")
	String edit(@PathVariable UUID id, @PathVariable UUID round, Model model) {
		var campaign = planned(id);
		var found = find(campaign, round);
		model.addAttribute("form", EditRound.of(found));
		return form(campaign, found, List.of(), model);
	}

	@PostMapping("/{round}")
	String change(@PathVariable UUID id, @PathVariable UUID round, @Valid @ModelAttribute("form") EditRound form,
			BindingResult errors, Model model) {
		var campaign = planned(id);
		var found = find(campaign, round);
		var against = against(campaign, found, form, errors);
		if (errors.hasErrors() || !against.isEmpty() && !form.isSure()) {
			return form(campaign, found, against, model);
		}
		rounds.move(round, form.outing());
		return "redirect:" + WeekController.address(id, form.day());
	}

	/** To another day, the rest as it was; what then stands in its way is said. */
	@PostMapping("/{round}/move")
	String move(@PathVariable UUID id, @PathVariable UUID round, @RequestParam LocalDate day, RedirectAttributes next) {
		var campaign = planned(id);
		var found = find(campaign, round);
		var outing = new Outing(day, found.from(), found.to(), found.sector(), found.pair(), found.stairwells());
		rounds.move(round, outing);
		var against = conflicts(campaign, round, outing);
		var date = Formats.weekday(day) + " " + Formats.day(day);
		if (against.isEmpty()) {
			Flash.ok(next, texts.get("campaign.round.moved", date));
		}
		else {
			Flash.warn(next, texts.get("campaign.round.moved.against", date, String.join(" ", against)));
		}
		return "redirect:" + WeekController.address(id, day);
	}

	@PostMapping("/{round}/cancel")
	String cancel(@PathVariable UUID id, @PathVariable UUID round, RedirectAttributes next) {
		var found = find(planned(id), round);
		rounds.cancel(round);
		Flash.ok(next, texts.get("campaign.round.cancelled"));
		return "redirect:" + WeekController.address(id, found.day());
	}

	private Campaign planned(UUID id) {
		return WeekController.planned(campaigns, id, Role.COORDINATOR);
	}

	private Round find(Campaign campaign, UUID round) {
		var found = rounds.round(round);
		if (!found.mission().equals(campaign.mission())) {
			throw new NotFound();
		}
		return found;
	}

	private List<String> against(Campaign campaign, @Nullable Round round, EditRound form, BindingResult errors) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		return errors.hasErrors() ? List.of() : conflicts(campaign, (round != null) ? round.id() : null, form.outing());
	}

	private List<String> conflicts(Campaign campaign, @Nullable UUID round, Outing outing) {
		var trip = new Trip(round, campaign.mission(), outing.day(), outing.from(), outing.to(), outing.pair(),
				outing.stairwells());
		var rules = ground.rules(campaign, outing.day(), outing.day());
		return words.of(rules.of(trip, ground.trips(campaign.site(), outing.day(), outing.day())));
	}

	private String form(Campaign campaign, @Nullable Round round, List<String> against, Model model) {
		var sectors = campaign.sectors();
		var filled = (sectors != null) ? sectors.filled() : List.<Sector>of();
		var team = Objects.requireNonNull(campaign.calendar()).team();
		model.addAttribute("campaign", campaign.id());
		model.addAttribute("round", round);
		model.addAttribute("against", against);
		model.addAttribute("back", WeekController.address(campaign.id(),
				(round != null) ? round.day() : Objects.requireNonNull(campaign.calendar()).firstDay()));
		model.addAttribute("sectors",
				filled.stream()
					.map((each) -> new Choice(String.valueOf(each.name()), String.valueOf(each.name())))
					.toList());
		model.addAttribute("team",
				directory.voisinChoices(campaign.site())
					.stream()
					.filter((each) -> team.contains(UUID.fromString(each.value())))
					.toList());
		model.addAttribute("stairwells",
				filled.stream()
					.flatMap((sector) -> places.stairwells(sector.picked()).stream())
					.map((each) -> new Choice(each.id().toString(),
							texts.get("campaign.stairwell", each.label(), each.doors())))
					.toList());
		return "campaign/round";
	}

}
