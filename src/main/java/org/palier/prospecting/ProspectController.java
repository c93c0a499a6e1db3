package org.palier.prospecting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.WorkingCalendar;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one prospect, and what one may do there. */
@Controller
@RequestMapping("/prospects/{id}")
class ProspectController {

	private final ProspectReader reader;

	private final ProspectService service;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	ProspectController(ProspectReader reader, ProspectService service, WorkingCalendar calendar, Texts texts,
			Clock clock) {
		this.reader = reader;
		this.service = service;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		return page(id, model);
	}

	private String page(UUID id, Model model) {
		var page = reader.page(id);
		var prospect = page.prospect();
		model.addAttribute("page", page);
		model.addAttribute("prospect", prospect);
		model.addAttribute("people", reader.peopleChoices(prospect));
		if (!model.containsAttribute("plan")) {
			model.addAttribute("plan", (prospect.step() != null && prospect.stepOn() != null)
					? new PlanStep(prospect.step(), prospect.stepOn()) : Blank.of(PlanStep.class));
		}
		if (!model.containsAttribute("note")) {
			model.addAttribute("note", today(prospect));
		}
		return "prospecting/show";
	}

	@SuppressWarnings("NullAway") // the words are not written yet
	private WriteNote today(Prospect prospect) {
		return new WriteNote(calendar.day(prospect.site(), clock.instant()), null, null, null);
	}

	@PostMapping("/plan")
	String plan(@PathVariable UUID id, @Valid @ModelAttribute("plan") @Nullable PlanStep plan, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (plan == null || errors.hasErrors()) {
			return page(id, model);
		}
		service.plan(id, plan.step(), plan.stepOn());
		Flash.ok(next, texts.get("prospecting.planned"));
		return "redirect:/prospects/" + id;
	}

	@PostMapping("/notes")
	String note(@PathVariable UUID id, @Valid @ModelAttribute("note") @Nullable WriteNote note, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (note == null || errors.hasErrors()) {
			return page(id, model);
		}
		service.note(id, note);
		Flash.ok(next, texts.get("prospecting.noted"));
		return "redirect:/prospects/" + id;
	}

	@GetMapping("/edit")
	String edit(@PathVariable UUID id, Model model) {
		var prospect = service.get(id);
		model.addAttribute("form", EditProspect.of(prospect));
		return form(prospect, prospect.needs(), model);
	}

	@PostMapping("/edit")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable EditProspect form,
			BindingResult errors, Model model) {
		var prospect = service.get(id);
		if (form != null && form.owner() != null
				&& reader.ownerChoices(prospect)
					.stream()
					.noneMatch((each) -> each.value().equals(form.owner().toString()))) {
			errors.rejectValue("owner", "NotNull");
		}
		if (form == null || errors.hasErrors()) {
			return form(prospect, prospect.needs(), model);
		}
		var offered = reader.needChoices(prospect, prospect.needs());
		var needs = Objects.requireNonNullElse(form.needs(), List.<UUID>of())
			.stream()
			.filter((need) -> offered.stream().anyMatch((each) -> each.value().equals(need.toString())))
			.toList();
		service.change(id, new EditProspect(form.title(), form.owner(), form.source(), form.amount(), needs));
		return "redirect:/prospects/" + id;
	}

	private String form(Prospect prospect, List<UUID> noted, Model model) {
		model.addAttribute("prospect", prospect);
		model.addAttribute("label", service.label(prospect));
		model.addAttribute("owners", reader.ownerChoices(prospect));
		model.addAttribute("needs", reader.needChoices(prospect, noted));
		return "prospecting/edit";
	}

	@GetMapping("/lose")
	String lose(@PathVariable UUID id, Model model) {
		var prospect = service.get(id);
		model.addAttribute("form", Blank.of(Lose.class));
		return losing(prospect, prospect.stage(), model);
	}

	/**
	 * @param from where it was on the page
	 */
	@PostMapping("/lose")
	String lose(@PathVariable UUID id, @RequestParam Stage from, @Valid @ModelAttribute("form") @Nullable Lose form,
			BindingResult errors, Model model, RedirectAttributes next) {
		var prospect = service.get(id);
		if (form != null) {
			Steps.check(form.reason(), form.lostWords(), "", errors);
		}
		if (form == null || errors.hasErrors()) {
			return losing(prospect, from, model);
		}
		service.lose(id, from, form);
		Flash.ok(next, texts.get("prospecting.filed", service.label(prospect)));
		return "redirect:/prospects";
	}

	private String losing(Prospect prospect, Stage from, Model model) {
		model.addAttribute("prospect", prospect);
		model.addAttribute("from", from);
		model.addAttribute("label", service.label(prospect));
		return "prospecting/lose";
	}

}
