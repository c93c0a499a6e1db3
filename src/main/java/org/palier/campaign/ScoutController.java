package org.palier.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.place.Places;
import org.palier.platform.web.Blank;
import org.palier.workflow.Task;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sectors: written by hand, or put together from the stairwells of the neighbourhood. */
@Controller
@RequestMapping("/campaign/{id}/scout-sectors")
class ScoutController {

	/**
	 * Lines of the form in which sectors are written, and how many of them show at first.
	 */
	private static final int LINES = 24;

	private static final int FIRST_LINES = 4;

	private final CampaignService service;

	private final MissionService missions;

	private final Places places;

	private final String tiles;

	ScoutController(CampaignService service, MissionService missions, Places places,
			@Value("${palier.tiles:}") String tiles) {
		this.service = service;
		this.missions = missions;
		this.places = places;
		this.tiles = tiles;
	}

	@GetMapping
	String show(@PathVariable UUID id, Task task, Model model) {
		var saved = Blank.or(service.get(id).sectors(), ScoutSectors.class);
		model.addAttribute("form", lined(saved));
		return form(LINES, Picks.of(saved), task, model);
	}

	@PostMapping
	String save(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable ScoutSectors form, BindingResult errors,
			@RequestParam Map<String, String> sent, Task task, Model model) {
		var offered = places.ofNeighbourhood(mission(task).neighbourhood());
		var picks = Picks.sent(sent, offered);
		var whole = (form != null) ? picks.over(form, offered) : null;
		if (!errors.hasErrors() && whole != null) {
			whole.check(errors, mission(task).plannedDoors());
		}
		if (errors.hasErrors() || whole == null) {
			var lines = (form == null) ? LINES : (form.sectors() == null) ? 0 : form.sectors().size();
			return form(lines, picks, task, model);
		}
		service.scout(id, whole, task);
		return task.next();
	}

	private String form(int lines, Picks picks, Task task, Model model) {
		model.addAttribute("planned", mission(task).plannedDoors());
		model.addAttribute("lines", IntStream.range(0, Math.min(lines, FIRST_LINES)).boxed().toList());
		model.addAttribute("moreLines", IntStream.range(FIRST_LINES, lines).boxed().toList());
		model.addAttribute("streets", Picks.streets(places.ofNeighbourhood(mission(task).neighbourhood())));
		model.addAttribute("picks", picks);
		model.addAttribute("tiles", tiles);
		return task.form();
	}

	private Mission mission(Task task) {
		return missions.get(Objects.requireNonNull(task.subject().mission()));
	}

	/** With empty lines to write in. */
	private static ScoutSectors lined(ScoutSectors saved) {
		var lines = new ArrayList<>(saved.filled());
		while (lines.size() < LINES) {
			lines.add(Blank.of(Sector.class));
		}
		return new ScoutSectors(List.copyOf(lines), saved.gap());
	}

}
