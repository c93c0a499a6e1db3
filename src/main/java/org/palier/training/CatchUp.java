package org.palier.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NoNumber;

/** Who caught up, and when. */
public record CatchUp(List<@Valid Line> lines, @Nullable @Size(max = 2000) @NoNumber String notes) {

	public CatchUp {
		lines = Lines.of(lines);
	}

	/** One line for each who was absent. */
	static CatchUp toFill(List<UUID> absent) {
		return new CatchUp(absent.stream().map((voisin) -> new Line(voisin, null)).toList(), null);
	}

	/**
	 * @param date empty if this person has not caught up
	 */
	public record Line(@NotNull UUID voisin, @Nullable LocalDate date) {
	}

}
