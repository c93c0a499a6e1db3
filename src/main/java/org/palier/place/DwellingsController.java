package org.palier.place;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The dwellings of each stairwell, from a landlord's list. */
@Controller
@RequestMapping("/places/dwellings")
class DwellingsController {

	private static final int MOST_BYTES = 2_000_000;

	private final DwellingsFile file;

	private final Texts texts;

	DwellingsController(DwellingsFile file, Texts texts) {
		this.file = file;
		this.texts = texts;
	}

	@GetMapping
	String blank() {
		return "place/dwellings";
	}

	@PostMapping
	String send(@RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
			@AuthenticationPrincipal User user, Model model) throws IOException {
		if (sent == null || sent.isEmpty() || sent.getSize() > MOST_BYTES || looksPacked(sent)) {
			model.addAttribute("wrong", texts
				.get((sent == null || sent.isEmpty()) ? "place.import.failed.none" : "place.dwellings.unusable"));
		}
		else {
			model.addAttribute("read", file.take(sent.getInputStream(), user));
		}
		return "place/dwellings";
	}

	private static boolean looksPacked(MultipartFile sent) throws IOException {
		for (byte each : sent.getBytes()) {
			if (each == 0) {
				return true;
			}
		}
		return false;
	}

}
