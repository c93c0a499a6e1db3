package org.palier.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

	DocumentController(Documents documents) {
		this.documents = documents;
	}

	@GetMapping("/document/{id}")
	ResponseEntity<byte[]> open(@PathVariable UUID id) {
		return answer(NotFound.orElse(documents.find(id)));
	}

	@GetMapping("/p/{link}/document/{id}")
	ResponseEntity<byte[]> open(PartnerLink link, @PathVariable UUID id) {
		return answer(
				NotFound.orElse(documents.find(id).filter((document) -> document.caseId().equals(link.caseId()))));
	}

	private ResponseEntity<byte[]> answer(Document document) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.format().type()))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition(document).filename(document.file(), StandardCharsets.UTF_8).build().toString())
			.body(documents.content(document));
	}

	/** What a browser can show is shown, anything else is kept. */
	private static ContentDisposition.Builder disposition(Document document) {
		return (document.format() == Document.Format.PDF) ? ContentDisposition.inline()
				: ContentDisposition.attachment();
	}

}
