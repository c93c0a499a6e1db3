package org.palier.workflow;

import java.util.Set;

/**
 * Where a case stands in its model.
 *
 * @param now ids of the elements it waits at
 * @param done ids of the elements it has left, without those in {@code now}
 */
public record Position(Set<String> now, Set<String> done) {
}
