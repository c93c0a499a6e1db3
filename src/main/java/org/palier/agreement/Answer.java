package org.palier.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an approver answered.
 *
 * @param contact who was asked
 * @param name as they typed it
 * @param sha256 of the text they answered to
 */
record Answer(UUID contact, String name, Approve.Choice choice, @Nullable String reason, String sha256, Instant at) {
}
