package org.palier.organisation.admin;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absences: everybody enters their own, the administrator anybody's. */
@Controller
class AbsenceController {

	private final AbsenceBook absences;

	private final Texts texts;

	AbsenceController(AbsenceBook absences, Texts texts) {
		this.absences = absences;
		this.texts = texts;
	}

	@GetMapping("/absences")
	String own(@AuthenticationPrincipal User user, Model model) {
		model.addAttribute("form", Blank.of(AbsenceForm.class));
		return page(user.id(), "/absences", model);
	}

	@PostMapping("/absences")
	String own(@AuthenticationPrincipal User user, @Valid @ModelAttribute("form") AbsenceForm form,
			BindingResult errors, Model model, RedirectAttributes next) {
		return add(user.id(), "/absences", form, errors, model, next);
	}

	@PostMapping("/absences/{absence}/remove")
	String remove(@AuthenticationPrincipal User user, @PathVariable UUID absence) {
		absences.remove(user.id(), absence);
		return "redirect:/absences";
	}

	@GetMapping("/admin/people/{id}/absences")
	String others(@PathVariable UUID id, Model model) {
		model.addAttribute("form", Blank.of(AbsenceForm.class));
		return page(id, "/admin/people/" + id + "/absences", model);
	}

	@PostMapping("/admin/people/{id}/absences")
	String others(@PathVariable UUID id, @Valid @ModelAttribute("form") AbsenceForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		return add(id, "/admin/people/" + id + "/absences", form, errors, model, next);
	}

	@PostMapping("/admin/people/{id}/absences/{absence}/remove")
	String removeOthers(@PathVariable UUID id, @PathVariable UUID absence) {
		absences.remove(id, absence);
		return "redirect:/admin/people/" + id + "/absences";
	}

	private String add(UUID person, String address, AbsenceForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		if (!errors.hasErrors() && form.lastDay().isBefore(form.firstDay())) {
			errors.rejectValue("lastDay", "absence.lastDay.before");
		}
		if (errors.hasErrors()) {
			return page(person, address, model);
		}
		absences.add(person, form);
		Flash.ok(next, texts.get("absence.entered"));
		return "redirect:" + address;
	}

	private String page(UUID person, String address, Model model) {
		model.addAttribute("formAction", address);
		model.addAttribute("away", absences.name(person));
		model.addAttribute("own", address.equals("/absences"));
		model.addAttribute("absences", absences.of(person));
		model.addAttribute("standIns", absences.standIns(person));
		return "absences";
	}

}
