package org.palier.content;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The door guide in five cards, short enough to be said on a landing.
 *
 * @param language in which it is said
 * @param coAuthor the Voisin who found the words with the coordinator
 * @param reviewerName the partner who is to read it, if any
 * @param reviewerEmail where to send the link; given with the name or not at all
 */
public record WriteGuide(@NotBlank @Size(max = 60) String language, @NotBlank @Size(max = 600) String hook,
		@NotBlank @Size(max = 600) String message, @NotBlank @Size(max = 600) String question,
		@NotBlank @Size(max = 600) String orient, @NotBlank @Size(max = 600) String thank, @Nullable UUID coAuthor,
		@Nullable @Size(max = 120) String reviewerName, @Nullable @Email @Size(max = 200) String reviewerEmail) {

	boolean hasReviewer() {
		return reviewerName != null && reviewerEmail != null;
	}

}
