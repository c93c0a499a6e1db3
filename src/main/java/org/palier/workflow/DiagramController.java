package org.palier.workflow;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The models themselves, for the browser to draw; there is nobody's data in them. */
@RestController
class DiagramController {

	private final Workflow workflow;

	private final Drawn drawn;

	DiagramController(Workflow workflow, Drawn drawn) {
		this.workflow = workflow;
		this.drawn = drawn;
	}

	@GetMapping("/diagrams/{process}.bpmn")
	ResponseEntity<String> diagram(@PathVariable String process,
			@RequestParam(required = false) @Nullable Integer version) {
		var model = (version != null) ? workflow.model(process, version) : workflow.model(process);
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
			.body(drawn.model(NotFound.orElse(model)));
	}

}
