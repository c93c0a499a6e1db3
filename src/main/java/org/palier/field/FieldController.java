package org.palier.field;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.palier.campaign.RunningCampaign;
import org.palier.campaign.Sector;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
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

/** The pages that a Voisin has in hand at the door. */
@Controller
@RequestMapping("/field")
class FieldController {

	private final FieldService service;

	private final VisitWords lines;

	private final Directory directory;

	private final Texts texts;

	FieldController(FieldService service, VisitWords lines, Directory directory, Texts texts) {
		this.service = service;
		this.lines = lines;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String campaigns(Model model) {
		var me = FieldService.me();
		var running = service.running();
		model.addAttribute("mine",
				running.stream().filter((each) -> each.team().contains(me)).map(this::round).toList());
		model.addAttribute("others",
				running.stream().filter((each) -> !each.team().contains(me)).map(this::round).toList());
		model.addAttribute("coordinator", isCoordinator());
		return "field/campaigns";
	}

	private Round round(RunningCampaign campaign) {
		return new Round(campaign, directory.site(campaign.site()));
	}

	@GetMapping("/{mission}")
	String door(@PathVariable UUID mission, Model model, HttpServletResponse response) {
		var access = service.access(mission);
		var campaign = access.campaign();
		if (campaign == null) {
			return closed(access.why(), model, response);
		}
		var places = places(campaign);
		model.addAttribute("form",
				RecordVisit.after(service.last(mission), places.isEmpty() ? "" : places.get(0).value()));
		return door(campaign, model);
	}

	@PostMapping("/{mission}")
	String record(@PathVariable UUID mission, @Valid @ModelAttribute("form") RecordVisit form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		var access = service.access(mission);
		var campaign = access.campaign();
		if (campaign == null) {
			return closed(access.why(), model, response);
		}
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (errors.hasErrors()) {
			return door(campaign, model);
		}
		service.record(mission, form);
		Flash.ok(next, texts.get("visit.saved", service.today(mission).size()));
		return "redirect:/field/" + mission;
	}

	@PostMapping("/{mission}/visits/{visit}/undo")
	String undo(@PathVariable UUID mission, @PathVariable UUID visit, RedirectAttributes next) {
		try {
			service.undo(mission, visit);
			Flash.ok(next, texts.get("visit.undone"));
		}
		catch (RuleBroken ex) {
			Flash.warn(next, texts.get(ex.key()));
		}
		return "redirect:/field/" + mission;
	}

	private String door(RunningCampaign campaign, Model model) {
		var me = FieldService.me();
		model.addAttribute("campaign", campaign);
		model.addAttribute("places", places(campaign));
		model.addAttribute("where", lines.where(service.last(campaign.mission())));
		model.addAttribute("today",
				service.today(campaign.mission()).stream().map((visit) -> lines.mine(visit, me)).toList());
		model.addAttribute("support", service.offersSupport());
		return "field/door";
	}

	private static List<Choice> places(RunningCampaign campaign) {
		return campaign.sectors()
			.stream()
			.map(Sector::name)
			.filter((name) -> name != null)
			.distinct()
			.map((name) -> new Choice(name, name))
			.toList();
	}

	/** No door may be knocked on now, or not by this person. */
	private static String closed(String why, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("why", why);
		return "field/closed";
	}

	private static boolean isCoordinator() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).isPresent();
	}

	/** A campaign and the name of its site. */
	record Round(RunningCampaign campaign, String site) {
	}

}
