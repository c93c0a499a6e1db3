package org.palier.campaign;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.FigureSource;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.security.Role;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Texts;
import org.palier.workflow.Task;

import org.springframework.beans.factory.ObjectProvider;
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

/** The forms of {@code campaign.bpmn}. */
@Controller
@RequestMapping("/campaign/{id}")
class CampaignController {

	private final CampaignService service;

	private final MissionService missions;

	private final Directory directory;

	private final ObjectProvider<FigureSource> figures;

	private final Texts texts;

	CampaignController(CampaignService service, MissionService missions, Directory directory,
			ObjectProvider<FigureSource> figures, Texts texts) {
		this.service = service;
		this.missions = missions;
		this.directory = directory;
		this.figures = figures;
		this.texts = texts;
	}

	@GetMapping("/plan-calendar")
	String planCalendar(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).calendar(), PlanCalendar.class));
		return calendar(id, task, model);
	}

	@PostMapping("/plan-calendar")
	String planCalendar(@PathVariable UUID id, @Valid @ModelAttribute("form") PlanCalendar form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			form.check(errors, directory.voisins(task.subject().site()).stream().map(Person::id).toList());
		}
		if (errors.hasErrors()) {
			return calendar(id, task, model);
		}
		service.plan(id, form, task);
		return task.next();
	}

	private String calendar(UUID id, Task task, Model model) {
		var sectors = service.get(id).sectors();
		model.addAttribute("team", directory.voisinChoices(task.subject().site()));
		model.addAttribute("dwellings", (sectors != null) ? sectors.dwellings() : 0);
		return task.form();
	}

	@GetMapping("/check-launch")
	String checkLaunch(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(CheckLaunch.class));
		return checklist(id, task, model);
	}

	@PostMapping("/check-launch")
	String checkLaunch(@PathVariable UUID id, @Valid @ModelAttribute("form") CheckLaunch form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			form.check(errors, service.missing(id));
		}
		if (errors.hasErrors()) {
			return checklist(id, task, model);
		}
		service.check(id, form, task);
		return task.next();
	}

	/** Beside the form of the launch, and back to it. */
	@PostMapping("/notices")
	String notices(@PathVariable UUID id, @RequestParam("task") String task, RedirectAttributes next) {
		WeekController.planned(service, id, Role.COORDINATOR);
		service.postNotices(id);
		next.addAttribute("task", task);
		return "redirect:/campaign/" + id + "/check-launch";
	}

	@GetMapping("/decide-waiver")
	String decideWaiver(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(DecideWaiver.class));
		return checklist(id, task, model);
	}

	@PostMapping("/decide-waiver")
	String decideWaiver(@PathVariable UUID id, @Valid @ModelAttribute("form") DecideWaiver form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return checklist(id, task, model);
		}
		service.waive(id, form, task);
		return task.next();
	}

	private String checklist(UUID id, Task task, Model model) {
		model.addAttribute("checklist", service.checklist(id));
		model.addAttribute("noticed", service.get(id).hasNotices());
		model.addAttribute("campaign", Plan.of(service.get(id), planned(task)));
		return task.form();
	}

	@GetMapping("/progress-point")
	String progressPoint(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(ProgressPoint.class));
		return soFar(id, task, model);
	}

	@PostMapping("/progress-point")
	String progressPoint(@PathVariable UUID id, @Valid @ModelAttribute("form") ProgressPoint form, BindingResult errors,
			Task task, Model model) {
		if (!errors.hasErrors()) {
			form.check(errors, Objects.requireNonNull(service.get(id).calendar()).firstDay());
		}
		if (errors.hasErrors()) {
			return soFar(id, task, model);
		}
		service.lookBack(id, form, task);
		return task.next();
	}

	@GetMapping("/close-campaign")
	String closeCampaign(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(CloseCampaign.class));
		return soFar(id, task, model);
	}

	@PostMapping("/close-campaign")
	String closeCampaign(@PathVariable UUID id, @Valid @ModelAttribute("form") CloseCampaign form, BindingResult errors,
			Task task, Model model) {
		if (errors.hasErrors()) {
			return soFar(id, task, model);
		}
		service.close(id, form, task);
		return task.next();
	}

	/** What the doors have given up to now, and what was planned. */
	private String soFar(UUID id, Task task, Model model) {
		var mission = service.get(id).mission();
		model.addAttribute("figures",
				figures.orderedStream()
					.flatMap((source) -> source.figures(mission).stream())
					.map((figure) -> new Shown(figure.text(), texts.get("figure." + figure.key()), figure.rows()))
					.toList());
		model.addAttribute("campaign", Plan.of(service.get(id), planned(task)));
		return task.form();
	}

	private @Nullable Integer planned(Task task) {
		return missions.get(Objects.requireNonNull(task.subject().mission())).plannedDoors();
	}

	/** A figure beside a form. */
	record Shown(String value, String label, @Nullable String href) {
	}

}
