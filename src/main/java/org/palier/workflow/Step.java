package org.palier.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A user task or called phase as drawn in a model.
 *
 * @param process id of the model
 * @param id of the element
 * @param name as drawn
 * @param role candidate group, empty for a call activity
 * @param called the called process, empty for a user task
 * @param workingDays how long it may take, as written in the model; null if nothing is
 */
public record Step(String process, String id, String name, String role, String called, @Nullable Integer workingDays) {
}
