package org.palier.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A campaign that was launched, as it was planned.
 *
 * @param lastDay as it holds now
 * @param hours of the whole team
 * @param endedAt null while it runs
 */
public record CampaignPlan(UUID mission, UUID site, List<Sector> sectors, LocalDate firstDay, LocalDate lastDay,
		long hours, List<Point> points, @Nullable Instant endedAt) {

	/** Doors of all sectors. */
	public int doors() {
		return sectors.stream().mapToInt((sector) -> (sector.dwellings() != null) ? sector.dwellings() : 0).sum();
	}

	/**
	 * What the team decided in one week.
	 *
	 * @param lastDay a new last day, if it moved
	 */
	public record Point(Instant at, String works, @Nullable String adjust, @Nullable LocalDate lastDay) {
	}

}
