package org.palier.field;

import java.nio.charset.StandardCharsets;

import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The app itself, which is nobody's: it opens without network and without a login, for
 * all that is somebody's stays in the phone's own store.
 */
@Controller
@RequestMapping("/field")
class PhoneAppController {

	private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	private final PhoneApp app;

	PhoneAppController(PhoneApp app) {
		this.app = app;
	}

	@GetMapping("/app")
	String app() {
		return "field/app";
	}

	/** Back from the login: it is asked for by somebody who is logged in. */
	@GetMapping("/back")
	String back() {
		return "redirect:/field/app";
	}

	@GetMapping("/worker.js")
	ResponseEntity<String> worker() {
		return ResponseEntity.ok().contentType(SCRIPT).cacheControl(CacheControl.noCache()).body(app.worker());
	}

	@GetMapping("/texts/{language}")
	ResponseEntity<byte[]> texts(@PathVariable String language) {
		var speech = NotFound.orElse(Language.of(language));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache())
			.body(app.texts(speech));
	}

}
