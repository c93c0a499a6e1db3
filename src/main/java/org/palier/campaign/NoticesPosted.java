package org.palier.campaign;

import java.util.UUID;

import org.palier.mission.LaunchCondition;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Residents open more readily when a notice in the stairwell has told who comes. */
@Component
@Order(11)
class NoticesPosted implements LaunchCondition {

	private final Campaigns campaigns;

	NoticesPosted(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	@Override
	public String key() {
		return "notices";
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return campaigns.findByMission(mission).filter(Campaign::hasNotices).isPresent();
	}

	@Override
	public boolean isRequired() {
		return false;
	}

}
