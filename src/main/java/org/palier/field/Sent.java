package org.palier.field;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit as it arrives.
 *
 * @param id made by the phone
 * @param content its JSON, byte for byte as the phone keeps it: a {@link SentVisit}
 * @param sha256 of that content in UTF-8, as the phone computed it, 64 hexadecimal
 * characters; null if it did not
 */
record Sent(UUID id, String content, @Nullable String sha256) {

	/** Longer than any visit with all its fields filled in. */
	static final int LONGEST = 32_000;

}
