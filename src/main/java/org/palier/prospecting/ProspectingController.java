package org.palier.prospecting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of {@code prospecting.bpmn} and {@code nudge.bpmn}. */
@Controller
@RequestMapping("/prospecting/{id}")
class ProspectingController {

	/** Who has more that sleep sees the next ones when these are awake. */
	private static final int MOST = 20;

	private final ProspectService service;

	private final ProspectReader reader;

	private final BoardReader board;

	private final Nudges nudges;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	ProspectingController(ProspectService service, ProspectReader reader, BoardReader board, Nudges nudges,
			Directory directory, WorkingCalendar calendar, Texts texts, Clock clock) {
		this.service = service;
		this.reader = reader;
		this.board = board;
		this.nudges = nudges;
		this.directory = directory;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/take-step")
	String takeStep(@PathVariable UUID id, Task task, Model model) {
		var prospect = service.get(id);
		model.addAttribute("form", TakeStep.of(prospect, calendar.day(prospect.site(), clock.instant())));
		return page(prospect, task, model);
	}

	@PostMapping("/take-step")
	String takeStep(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable TakeStep form, BindingResult errors,
			Task task, Model model) {
		var prospect = service.get(id);
		if (form != null) {
			check(form, errors);
		}
		if (form == null || errors.hasErrors()) {
			return page(prospect, task, model);
		}
		service.take(id, form.plain(), task);
		return task.next();
	}

	private static void check(TakeStep form, BindingResult errors) {
		if (form.outcome() == TakeStep.Outcome.GO_ON) {
			Steps.check(form.step(), form.stepOn(), "", errors);
			if (form.stage() != null && !form.stage().isOpen()) {
				errors.rejectValue("stage", "NotNull");
			}
		}
		if (form.outcome() == TakeStep.Outcome.LOST) {
			if (form.reason() == null) {
				errors.rejectValue("reason", "prospecting.lost.why");
			}
			Steps.check(form.reason(), form.lostWords(), "", errors);
		}
	}

	@GetMapping("/engage")
	String engage(@PathVariable UUID id, Task task, Model model) {
		var prospect = service.get(id);
		model.addAttribute("form", Engage.of(prospect));
		return engaging(prospect, task, model);
	}

	@PostMapping("/engage")
	String engage(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable Engage form, BindingResult errors,
			Task task, Model model, RedirectAttributes next) {
		var prospect = service.get(id);
		if (form != null) {
			check(prospect, form, errors);
		}
		if (form == null || errors.hasErrors()) {
			return engaging(prospect, task, model);
		}
		var mission = service.engage(id, form.plain(), task);
		if (mission == null) {
			return task.next();
		}
		Flash.ok(next, texts.get("prospecting.engaged." + form.choice()));
		return "redirect:/missions/" + mission;
	}

	private void check(Prospect prospect, Engage form, BindingResult errors) {
		if (form.choice() == Engage.Choice.NEW) {
			if (form.title() == null) {
				errors.rejectValue("title", "NotBlank");
			}
			if (form.theme() == null) {
				errors.rejectValue("theme", "NotNull");
			}
			if (neighbourhoods(prospect).stream()
				.noneMatch((each) -> each.value().equals(Objects.toString(form.neighbourhood())))) {
				errors.rejectValue("neighbourhood", "NotNull");
			}
		}
		if (form.choice() == Engage.Choice.JOIN && reader.needChoices(prospect, prospect.needs())
			.stream()
			.noneMatch((each) -> each.value().equals(Objects.toString(form.mission())))) {
			errors.rejectValue("mission", "prospecting.engage.mission.missing");
		}
	}

	private String engaging(Prospect prospect, Task task, Model model) {
		model.addAttribute("neighbourhoods", neighbourhoods(prospect));
		model.addAttribute("missions", reader.needChoices(prospect, prospect.needs()));
		return page(prospect, task, model);
	}

	/** Those of the prospect's site. */
	private List<Choice> neighbourhoods(Prospect prospect) {
		return directory.neighbourhoodChoices()
			.stream()
			.filter((choice) -> directory.find(UUID.fromString(choice.value()))
				.filter((place) -> place.site().equals(prospect.site()))
				.isPresent())
			.toList();
	}

	private String page(Prospect prospect, Task task, Model model) {
		model.addAttribute("prospect", prospect);
		model.addAttribute("label", service.label(prospect));
		model.addAttribute("people", reader.peopleChoices(prospect));
		model.addAttribute("contacts", reader.people(prospect));
		model.addAttribute("said", reader.said(prospect.id()).stream().limit(3).toList());
		return task.form();
	}

	@GetMapping("/wake-prospects")
	String wake(@PathVariable UUID id, Task task, Model model) {
		var sleeping = reader.asleep(nudges.get(id).site()).stream().limit(MOST).toList();
		var form = WakeProspects.of(sleeping);
		model.addAttribute("form", form);
		return waking(id, form, task, model);
	}

	@PostMapping("/wake-prospects")
	String wake(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable WakeProspects form,
			BindingResult errors, Task task, Model model) {
		if (form != null) {
			check(form, errors);
		}
		if (form == null || errors.hasErrors()) {
			return waking(id, (form != null) ? form : WakeProspects.of(reader.asleep(nudges.get(id).site())), task,
					model);
		}
		service.wake(id, form, task);
		return task.next();
	}

	private static void check(WakeProspects form, BindingResult errors) {
		var lines = Objects.requireNonNullElse(form.lines(), List.<WakeProspects.Line>of());
		for (int i = 0; i < lines.size(); i++) {
			var line = lines.get(i);
			if (line == null || line.isEmpty()) {
				continue;
			}
			if (line.prospect() == null) {
				throw new NotFound();
			}
			var path = "lines[" + i + "].";
			Steps.check(line.step(), line.stepOn(), path, errors);
			Steps.check(line.reason(), line.lostWords(), path, errors);
			if (line.reason() != null && (line.step() != null || line.stepOn() != null)) {
				errors.rejectValue(path + "reason", "prospecting.wake.either");
			}
			if (line.reason() == null && line.step() == null && line.stepOn() == null) {
				errors.rejectValue(path + "reason", "prospecting.lost.why");
			}
		}
	}

	private String waking(UUID id, WakeProspects form, Task task, Model model) {
		var asleep = reader.asleep(nudges.get(id).site());
		var known = asleep.stream().collect(Collectors.toMap(Prospect::id, (each) -> each));
		var lines = Lines.of(form.lines());
		model.addAttribute("lines",
				IntStream.range(0, lines.size())
					.filter((i) -> lines.get(i).prospect() != null && known.containsKey(lines.get(i).prospect()))
					.mapToObj((i) -> sleeper(i, Objects.requireNonNull(known.get(lines.get(i).prospect()))))
					.toList());
		model.addAttribute("more", Math.max(0, asleep.size() - lines.size()));
		return task.form();
	}

	private Sleeper sleeper(int index, Prospect prospect) {
		return new Sleeper(index, "/prospects/" + prospect.id(), service.label(prospect),
				Objects.requireNonNullElse(board.next(prospect).due(), ""));
	}

	/**
	 * Somebody that sleeps, over the fields of their line.
	 *
	 * @param index of the line
	 * @param quiet since when, in words
	 */
	record Sleeper(int index, String href, String label, String quiet) {
	}

}
