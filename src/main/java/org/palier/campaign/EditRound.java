package org.palier.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * A round as the coordinator writes it.
 *
 * @param sure to plan it in spite of what stands in its way
 */
record EditRound(@NotNull LocalDate day, @NotNull @DateTimeFormat(pattern = "HH:mm") LocalTime from,
		@NotNull @DateTimeFormat(pattern = "HH:mm") LocalTime to, @NotBlank @Size(max = 120) String sector,
		@NotNull UUID first, @Nullable UUID second, @Nullable List<UUID> stairwells, @Nullable Boolean sure) {

	static EditRound of(Round round) {
		var pair = round.pair();
		return new EditRound(round.day(), round.from(), round.to(), round.sector(), pair.get(0),
				(pair.size() > 1) ? pair.get(1) : null, round.stairwells(), null);
	}

	@SuppressWarnings("NullAway") // the rest is still to be said
	static EditRound on(LocalDate day) {
		return new EditRound(day, Part.EVENING.from(), Part.EVENING.to(), null, null, null, List.of(), null);
	}

	void check(Errors errors) {
		if (!from.isBefore(to)) {
			errors.rejectValue("to", "campaign.round.backwards");
		}
		if (first.equals(second)) {
			errors.rejectValue("second", "campaign.round.pair");
		}
	}

	Outing outing() {
		return new Outing(day, from, to, sector, Stream.of(first, second).filter(Objects::nonNull).toList(),
				Lines.of(stairwells));
	}

	boolean isSure() {
		return Boolean.TRUE.equals(sure);
	}

}
