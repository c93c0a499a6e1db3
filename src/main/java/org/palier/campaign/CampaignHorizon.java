package org.palier.campaign;

import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Horizon;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The weeks of door to door as they are planned, for the forecast of the mission. */
@Component
class CampaignHorizon implements Horizon {

	private final Campaigns campaigns;

	CampaignHorizon(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Rounds> rounds(UUID mission) {
		return campaigns.findByMission(mission)
			.flatMap((campaign) -> Optional.ofNullable(campaign.calendar())
				.map((calendar) -> new Rounds(calendar.firstDay(), calendar.lastDay(), campaign.launchedAt() != null)));
	}

}
