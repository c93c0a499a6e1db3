package org.palier.workflow;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a process is about.
 *
 * @param id the aggregate's id and the process's business key
 * @param process id of the model
 * @param site whose data it is
 * @param title as people call it
 * @param mission the mission it belongs to, if any
 */
public record Case(UUID id, String process, UUID site, String title, @Nullable UUID mission) {
}
