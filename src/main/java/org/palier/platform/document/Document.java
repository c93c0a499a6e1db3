package org.palier.platform.document;

import java.time.Instant;
import java.util.Locale;
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
 * @param format of its bytes
 * @param sha256 of its bytes, 64 hexadecimal characters
 * @param created when it was frozen
 */
public record Document(UUID id, UUID site, @Nullable UUID mission, UUID caseId, String kind, String title,
		Format format, String sha256, Instant created) {

	public String href() {
		return "/document/" + id;
	}

	/** What it is called as a file. */
	String file() {
		return title + "." + format.name().toLowerCase(Locale.ROOT);
	}

	/** What a document is kept as. */
	public enum Format {

		PDF("application/pdf"), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

		private final String type;

		Format(String type) {
			this.type = type;
		}

		String type() {
			return type;
		}

	}

}
