package org.palier.campaign;

import java.util.UUID;

import org.palier.mission.LaunchCondition;
import org.palier.mission.MissionService;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sectors make up the doors that were agreed, or somebody wrote why not. */
@Component
@Order(9)
class SectorsCovered implements LaunchCondition {

	private final Campaigns campaigns;

	private final MissionService missions;

	SectorsCovered(Campaigns campaigns, MissionService missions) {
		this.campaigns = campaigns;
		this.missions = missions;
	}

	@Override
	public String key() {
		return "sectors";
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return campaigns.findByMission(mission).map(Campaign::sectors).filter((sectors) -> {
			var planned = missions.get(mission).plannedDoors();
			return !sectors.filled().isEmpty()
					&& (planned == null || sectors.gap() != null || sectors.dwellings() == planned);
		}).isPresent();
	}

}
