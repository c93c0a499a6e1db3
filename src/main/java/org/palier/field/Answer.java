package org.palier.field;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the phone is told about a visit that it has sent.
 *
 * @param number of the receipt, with which alone the phone lets go of its copy
 * @param sha256 of the content that was received
 * @param why a sentence for the one who reads it; null if all is well
 * @param beside who else holds this stairwell tonight; null if nobody
 */
record Answer(UUID id, State state, @Nullable Long number, String sha256, @Nullable String why,
		@Nullable String beside) {

	Answer(UUID id, State state, String sha256, @Nullable String why) {
		this(id, state, null, sha256, why, null);
	}

	enum State {

		/** Kept, now or before. */
		RECEIVED(HttpStatus.OK),
		/** Was taken back by the one who made it, and stays so. */
		TAKEN_BACK(HttpStatus.OK),
		/** Another content is kept under this id. Both stay where they are. */
		CONFLICT(HttpStatus.CONFLICT),
		/** Is not what the phone says it has sent. */
		ALTERED(HttpStatus.UNPROCESSABLE_CONTENT),
		/** Cannot be kept as it is, or not by this person. */
		REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
		/** Belongs to a mission that this person does not see. */
		UNKNOWN(HttpStatus.NOT_FOUND);

		private final HttpStatus status;

		State(HttpStatus status) {
			this.status = status;
		}

		HttpStatus status() {
			return status;
		}

	}

}
