package org.palier.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import static org.palier.platform.web.RuleBroken.require;

/**
 * When, who and where of a round.
 *
 * @param from in the site's zone
 * @param sector its name
 * @param pair one or two Voisins
 * @param stairwells empty if the sector was written by hand
 */
public record Outing(LocalDate day, LocalTime from, LocalTime to, String sector, List<UUID> pair,
		List<UUID> stairwells) {

	public Outing {
		pair = List.copyOf(pair);
		stairwells = List.copyOf(stairwells);
		require(from.isBefore(to), "campaign.round.backwards");
		require(pair.size() == 1 || pair.size() == 2 && !pair.get(0).equals(pair.get(1)), "campaign.round.pair");
	}

}
