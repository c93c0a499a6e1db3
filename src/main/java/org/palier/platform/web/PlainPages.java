package org.palier.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only say something, to everybody. */
@Controller
class PlainPages {

	@GetMapping("/privacy")
	String privacy() {
		return "privacy";
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "accessibility";
	}

}
