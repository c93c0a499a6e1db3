package org.palier.steering;

import java.util.List;
import java.util.UUID;

import org.palier.campaign.CampaignService;
import org.palier.mission.Card;
import org.palier.mission.CardSource;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a mission to the page of its campaign. */
@Component
@Order(5)
class SteeringCard implements CardSource {

	private final CampaignService campaigns;

	private final Texts texts;

	SteeringCard(CampaignService campaigns, Texts texts) {
		this.campaigns = campaigns;
		this.texts = texts;
	}

	@Override
	public List<Card> cards(UUID mission, User reader) {
		return campaigns.plan(mission)
			.map((plan) -> List.of(new Card(texts.get("steering.card"), List.of(), "/missions/" + mission + "/campaign",
					texts.get("steering.card.action"))))
			.orElse(List.of());
	}

}
