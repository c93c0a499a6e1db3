package org.palier.platform.link;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask what.
 *
 * @param site whose data the link opens
 * @param mission the mission behind it, if any
 * @param caseId the case
 * @param formKey {@code agreement/approve}
 * @param name of the person
 * @param email where to send it
 * @param expires until when it can be read and answered
 */
public record Invitation(UUID site, @Nullable UUID mission, UUID caseId, String formKey, String name, String email,
		Instant expires) {
}
