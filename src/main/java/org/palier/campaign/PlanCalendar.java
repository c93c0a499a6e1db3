package org.palier.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * The weeks and the team.
 *
 * @param hoursPerWeek of one Voisin
 */
public record PlanCalendar(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @NotEmpty List<UUID> voisins,
		@NotNull @Min(1) @Max(35) Integer hoursPerWeek, @Nullable @Size(max = 2000) @NoNumber String notes) {

	public PlanCalendar {
		voisins = Lines.of(voisins);
	}

	long weeks() {
		return ChronoUnit.DAYS.between(firstDay, lastDay) / 7 + 1;
	}

	/** Hours of all Voisins over all weeks. */
	long hours() {
		return weeks() * hoursPerWeek * voisins.size();
	}

	/** The Voisins in an order that never changes. */
	List<UUID> team() {
		return voisins.stream().distinct().sorted().toList();
	}

	PlanCalendar until(LocalDate day) {
		return new PlanCalendar(firstDay, day, voisins, hoursPerWeek, notes);
	}

	void check(Errors errors, Collection<UUID> team) {
		if (lastDay.isBefore(firstDay)) {
			errors.rejectValue("lastDay", "campaign.calendar.backwards");
		}
		else if (weeks() > 53) {
			errors.rejectValue("lastDay", "campaign.calendar.long");
		}
		if (!team.containsAll(voisins)) {
			errors.rejectValue("voisins", "campaign.calendar.stranger");
		}
	}

}
