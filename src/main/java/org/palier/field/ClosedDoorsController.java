package org.palier.field;

import jakarta.validation.Valid;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where nobody knocks, and the coordinator who opens a door again when asked. */
@Controller
@RequestMapping("/closed-doors")
class ClosedDoorsController {

	private final ClosedDoors doors;

	private final Texts texts;

	ClosedDoorsController(ClosedDoors doors, Texts texts) {
		this.doors = doors;
		this.texts = texts;
	}

	@GetMapping
	String all(@AuthenticationPrincipal User user, Model model) {
		only(user);
		model.addAttribute("doors", doors.all());
		return "field/closed-doors";
	}

	@PostMapping("/reopen")
	String reopen(@Valid @ModelAttribute("form") ReopenDoor form, BindingResult errors,
			@AuthenticationPrincipal User user, Model model, RedirectAttributes next) {
		only(user);
		if (errors.hasErrors()) {
			return all(user, model);
		}
		doors.reopen(form.at(), form.reason());
		Flash.ok(next, texts.get("door.reopened"));
		return "redirect:/closed-doors";
	}

	private static void only(User user) {
		if (!user.is(Role.COORDINATOR)) {
			throw new NotFound();
		}
	}

}
