package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A week of a campaign.
 *
 * @param hours of each Voisin of the team, by name
 * @param notes of the site in that week, which can be taken away
 */
record WeekPage(LocalDate monday, List<Day> days, List<Hours> hours, List<DayNotes.DayNote> notes) {

	public LocalDate sunday() {
		return monday.plusDays(6);
	}

	/**
	 * A day.
	 *
	 * @param notes what to think of
	 */
	record Day(LocalDate date, String weekday, boolean today, List<String> notes, List<Card> rounds) {
	}

	/**
	 * A round on its day.
	 *
	 * @param places its stairwells, or nothing
	 * @param conflicts what stands in its way
	 */
	record Card(UUID id, String hours, String sector, String pair, String places, int doors, boolean done,
			List<String> conflicts) {
	}

	/**
	 * Hours of a Voisin in this week, over all missions.
	 *
	 * @param most as the contract and the campaign allow
	 */
	record Hours(String name, String planned, String most, boolean over, @Nullable String languages) {
	}

}
