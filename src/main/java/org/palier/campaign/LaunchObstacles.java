package org.palier.campaign;

import java.util.List;
import java.util.UUID;

import org.palier.mission.StepObstacles;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the check before the launch still misses. */
@Component
class LaunchObstacles implements StepObstacles {

	private final Campaigns campaigns;

	private final Checklist checklist;

	LaunchObstacles(Campaigns campaigns, Checklist checklist) {
		this.campaigns = campaigns;
		this.checklist = checklist;
	}

	@Override
	public String step() {
		return "campaign/user_checkLaunch";
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> of(UUID caseId) {
		return campaigns.findById(caseId)
			.map((campaign) -> checklist.missing(campaign).stream().map(checklist::label).toList())
			.orElse(List.of());
	}

}
