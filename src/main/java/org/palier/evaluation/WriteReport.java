package org.palier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * The report in words; its figures are counted.
 *
 * @param planned doors agreed, as counted by the system on the day it was written
 * @param knocked doors knocked, likewise
 * @param gap why the two differ, if by more than 10 %
 */
public record WriteReport(@Nullable Integer planned, @Nullable Integer knocked,
		@Nullable @Size(max = 2000) @NoNumber String gap, @NotBlank @Size(max = 8000) @NoNumber String context,
		@NotBlank @Size(max = 8000) @NoNumber String work, @NotBlank @Size(max = 8000) @NoNumber String residents,
		@NotBlank @Size(max = 8000) @NoNumber String learnings, @NotBlank @Size(max = 8000) @NoNumber String next) {

	WriteReport counted(PlannedAgainstDone doors) {
		return new WriteReport(doors.planned(), doors.done(), gap, context, work, residents, learnings, next);
	}

	boolean lacksReason(PlannedAgainstDone doors) {
		return doors.isToExplain() && (gap == null || gap.isBlank());
	}

}
