package org.palier.campaign;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A campaign in numbers, to be read beside a form.
 *
 * @param planned doors agreed, if known
 * @param dwellings counted in the sectors
 * @param hours of the whole team
 * @param asked why a waiver is asked
 */
record Plan(@Nullable Integer planned, int dwellings, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
		long weeks, int voisins, long hours, @Nullable String asked) {

	static Plan of(Campaign campaign, @Nullable Integer planned) {
		var sectors = campaign.sectors();
		var calendar = campaign.calendar();
		var check = campaign.launchCheck();
		int dwellings = (sectors != null) ? sectors.dwellings() : 0;
		var asked = (check != null) ? check.reason() : null;
		return (calendar == null) ? new Plan(planned, dwellings, null, null, 0, 0, 0, asked)
				: new Plan(planned, dwellings, calendar.firstDay(), calendar.lastDay(), calendar.weeks(),
						calendar.team().size(), calendar.hours(), asked);
	}

	/** Dwellings short of what was agreed, or beyond it if negative. */
	public int gap() {
		return (planned != null) ? planned - dwellings : 0;
	}

	/** Dwellings to visit in an hour of one Voisin, rounded up. */
	public long pace() {
		return (hours > 0) ? (dwellings + hours - 1) / hours : 0;
	}

}
