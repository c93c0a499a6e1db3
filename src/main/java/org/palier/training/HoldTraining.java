package org.palier.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NoNumber;

/** Who was there, as signed on the day. */
public record HoldTraining(@NotNull LocalDate date, List<UUID> present,
		@Nullable @Size(max = 2000) @NoNumber String notes) {

	public HoldTraining {
		present = Lines.of(present);
	}

	/** Nobody is ticked yet; the day is the one that was planned. */
	static HoldTraining toFill(@Nullable PlanTraining plan) {
		return (plan != null) ? new HoldTraining(plan.startsAt().toLocalDate(), List.of(), null)
				: Blank.of(HoldTraining.class);
	}

}
