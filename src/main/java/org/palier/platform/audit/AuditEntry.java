package org.palier.platform.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param at when
 * @param actor who, as shown
 * @param action message key under {@code audit.}
 * @param detail said or decided, in the words of the person
 * @param ref what it was about, such as the id of a finished task
 */
public record AuditEntry(Instant at, String actor, String action, @Nullable String subject, @Nullable String detail,
		@Nullable String ref, @Nullable UUID caseId) {
}
