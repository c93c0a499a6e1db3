package org.palier.steering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignPlan;
import org.palier.field.DoorLog.Day;

/**
 * What was done against what was planned.
 *
 * @param sectors as they were planned, and others in which somebody knocked
 * @param weeks from Monday, in order
 */
record Progress(Count all, List<Count> sectors, List<Count> weeks) {

	static Progress of(CampaignPlan plan, List<Day> days) {
		var sectors = new LinkedHashMap<String, Count>();
		for (var sector : plan.sectors()) {
			var name = Objects.requireNonNullElse(sector.name(), "");
			int doors = Objects.requireNonNullElse(sector.dwellings(), 0);
			sectors.merge(name, Count.planned(name, doors), Count::plus);
		}
		var weeks = new LinkedHashMap<LocalDate, Count>();
		var all = Count.planned("", plan.doors());
		for (var day : days) {
			var done = Count.of(day);
			all = all.plus(done);
			sectors.merge(day.place(), done, Count::plus);
			weeks.merge(day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), done, Count::plus);
		}
		var named = new ArrayList<Count>();
		weeks.forEach((monday, count) -> named.add(count.from(monday)));
		return new Progress(all, List.copyOf(sectors.values()), named);
	}

	/**
	 * Doors of a sector or a week.
	 *
	 * @param monday of the week, null for a sector
	 */
	record Count(String name, @Nullable LocalDate monday, int planned, int done, int opened, int talked, int refused) {

		static Count planned(String name, int doors) {
			return new Count(name, null, doors, 0, 0, 0, 0);
		}

		static Count of(Day day) {
			return new Count(day.place(), null, 0, day.doors(), day.opened(), day.talked(), day.refused());
		}

		Count plus(Count more) {
			return new Count(name, monday, planned + more.planned, done + more.done, opened + more.opened,
					talked + more.talked, refused + more.refused);
		}

		Count from(LocalDate day) {
			return new Count(name, day, planned, done, opened, talked, refused);
		}

		/** Percent of what was planned, rounded down; null if nothing was. */
		@Nullable Integer percent() {
			return (planned > 0) ? (int) (100L * done / planned) : null;
		}

	}

}
