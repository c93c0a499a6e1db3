package org.palier.platform.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one person without account may do: one step of one case. It never names a task of
 * the engine, and its id is the assignee of that step.
 *
 * @param id also the approval's id
 * @param generation grows when the link is renewed; older ones die
 * @param site whose data it opens
 * @param mission the mission behind it, if any
 * @param caseId the case
 * @param formKey {@code agreement/approve}: form, address and handler
 * @param name of the person, as we know it
 * @param email where it was sent
 * @param state open, decided or revoked
 * @param expires readable and decidable until then
 * @param decided when, if it was
 * @param decision message key of what was decided, or of why it was revoked, if that is
 * known
 */
public record PartnerLink(UUID id, int generation, UUID site, @Nullable UUID mission, UUID caseId, String formKey,
		String name, String email, State state, Instant expires, @Nullable Instant decided, @Nullable String decision) {

	/** How the id is written in addresses. */
	static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	public enum State {

		OPEN, DECIDED, REVOKED

	}

	/** The id in an address, unless a mail program or a hand has cut it short. */
	static Optional<UUID> id(String text) {
		return text.matches(ID) ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

	/** Clean address of its page, without the token. */
	public String href() {
		return "/p/" + id;
	}

	/** Template of its form. */
	public String form() {
		return "forms/" + formKey;
	}

	/** Step in the model: {@code user_approve} for {@code agreement/approve}. */
	public String step() {
		var words = formKey.substring(formKey.indexOf('/') + 1).split("-");
		var step = new StringBuilder("user_").append(words[0]);
		for (int i = 1; i < words.length; i++) {
			step.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
		}
		return step.toString();
	}

}
