package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A campaign in which doors may be knocked on.
 *
 * @param title of the mission
 * @param team the Voisins who take part
 * @param lastDay as planned
 */
public record RunningCampaign(UUID mission, UUID site, String title, List<Sector> sectors, List<UUID> team,
		LocalDate lastDay) {
}
