package org.palier.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.palier.platform.wording.Wording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules, and what is said of each kind in the reader's language, for the browser. */
@Controller
class WordingController {

	private final Texts texts;

	private final JsonMapper json;

	WordingController(Texts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	@GetMapping("/wording.json")
	ResponseEntity<String> rules(@RequestParam(defaultValue = "fr") String lang) {
		var rules = (ObjectNode) json.readTree(Wording.rules());
		rules.remove("about");
		var says = Language.of(lang).orElse(Language.FRENCH).speak(() -> says(rules.get("kinds").propertyNames()));
		rules.set("says", json.valueToTree(says));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.body(json.writeValueAsString(rules));
	}

	private Map<String, String> says(Iterable<String> kinds) {
		var says = new LinkedHashMap<String, String>();
		kinds.forEach((kind) -> says.put(kind, texts.get("wording." + kind, "{0}")));
		says.put("keep", texts.get("wording.keep"));
		return says;
	}

}
