package org.palier.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A budget as it was saved.
 *
 * @param number from 1
 * @param by the person who saved it, if that is known
 */
record BudgetVersion(int number, Instant at, @Nullable UUID by, FrameBudget budget) {
}
