package org.palier.platform.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A frozen document.
 *
 * @param id of the document
 * @param site whose it is
 * @param mission the mission it belongs to, if any
 * @param caseId the case it was made for
 * @param kind {@code agreement}, {@code report}, …
 * @param title as shown
 * @param sha256 of its bytes, 64 hexadecimal characters
 * @param created when it was frozen
 */
public record Document(UUID id, UUID site, @Nullable UUID mission, UUID caseId, String kind, String title,
		String sha256, Instant created) {

	public String href() {
		return "/document/" + id;
	}

}
