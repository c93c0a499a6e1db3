package org.palier.field;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * What a phone sends of one visit.
 *
 * @param round the planned outing, if there was one
 * @param stairwellId the stairwell of a known building; null where the team wrote the
 * address by hand
 * @param floor 0 is the ground floor
 * @param door what is written on it, or its place on the landing
 * @param doneAt by the phone's clock
 * @param worried whether the coordinator is to be told that something is not right here
 * @param heard what was said of the neighbourhood, tied to no person
 * @param visit what came of it
 */
record SentVisit(@NotNull UUID mission, @Nullable UUID round, @Nullable UUID stairwellId,
		@Nullable @Min(-9) @Max(99) Integer floor, @Nullable @Size(max = 20) @NoNumber String door,
		@NotNull Instant doneAt, @Nullable Boolean worried, @Nullable @Size(max = 1000) @NoNumber String heard,
		@NotNull @Valid RecordVisit visit) {

	boolean isWorried() {
		return Boolean.TRUE.equals(worried);
	}

	/** A known stairwell is knocked on door by door. */
	void check(Errors errors) {
		if (stairwellId != null && visit.kind() == VisitKind.DOOR && (floor == null || door == null)) {
			errors.rejectValue("door", "door.missing");
		}
		try {
			errors.pushNestedPath("visit");
			visit.check(errors);
		}
		finally {
			errors.popNestedPath();
		}
	}

}
