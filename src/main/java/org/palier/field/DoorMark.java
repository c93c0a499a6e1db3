package org.palier.field;

import java.time.Instant;
import java.util.UUID;

/** What came of one visit at one door. */
record DoorMark(UUID visit, UUID stairwell, Integer floor, String door, VisitResult result, Instant at, UUID by) {
}
