package org.palier.field;

import java.util.UUID;

import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a phone that was lost or lent is told to forget. */
@Controller
@RequestMapping("/field/devices")
class DevicesController {

	private final Devices devices;

	private final Texts texts;

	DevicesController(Devices devices, Texts texts) {
		this.devices = devices;
		this.texts = texts;
	}

	@GetMapping
	String devices(@AuthenticationPrincipal User user, Model model) {
		model.addAttribute("devices", devices.of(user));
		return "field/devices";
	}

	@PostMapping("/{device}/{person}/erase")
	String erase(@AuthenticationPrincipal User user, @PathVariable UUID device, @PathVariable UUID person,
			RedirectAttributes next) {
		devices.erase(user, device, person);
		Flash.ok(next, texts.get("device.wanted"));
		return "redirect:/field/devices";
	}

}
