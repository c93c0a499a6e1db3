package org.palier.platform.document;

import java.util.UUID;

import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Opens frozen documents: to those who may see their site, and to a partner those of the
 * case that their link is about.
 */
@Controller
class DocumentController {

	private final Documents documents;

	private final ApplicationEventPublisher events;

	DocumentController(Documents documents, ApplicationEventPublisher events) {
		this.documents = documents;
		this.events = events;
	}

	@GetMapping("/document/{id}")
	ResponseEntity<byte[]> open(@PathVariable UUID id) {
		return documents.open(NotFound.orElse(documents.find(id)));
	}

	@GetMapping("/p/{link}/document/{id}")
	ResponseEntity<byte[]> open(PartnerLink link, @PathVariable UUID id, HttpMethod method) {
		var document = NotFound.orElse(documents.find(id).filter((found) -> found.caseId().equals(link.caseId())));
		if (method == HttpMethod.GET) {
			events.publishEvent(new DocumentShown(link, document));
		}
		return documents.open(document);
	}

}
