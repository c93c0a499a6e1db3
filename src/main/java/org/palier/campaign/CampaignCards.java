package org.palier.campaign;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.palier.mission.Card;
import org.palier.mission.CardSource;
import org.palier.mission.Section;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the week of a campaign, on the mission's page. */
@Component
@Transactional(readOnly = true)
class CampaignCards implements CardSource {

	private final Campaigns campaigns;

	private final RoundRepository rounds;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	CampaignCards(Campaigns campaigns, RoundRepository rounds, WorkingCalendar calendar, Texts texts, Clock clock) {
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public List<Card> cards(UUID mission, User reader) {
		var mayRead = reader.is(Role.COORDINATOR) || reader.is(Role.VOISIN);
		return campaigns.findByMission(mission)
			.filter((campaign) -> mayRead && campaign.calendar() != null && !campaign.isOver())
			.map((campaign) -> card(campaign))
			.stream()
			.toList();
	}

	private Card card(Campaign campaign) {
		var today = calendar.day(campaign.site(), clock.instant());
		var ahead = rounds.ofMission(campaign.mission())
			.stream()
			.filter((round) -> !round.day().isBefore(today))
			.count();
		return new Card(texts.get("campaign.week.card"),
				List.of(new Section.Item(texts.get("campaign.week.ahead"), texts.get("campaign.week.rounds", ahead))),
				"/campaign/" + campaign.id() + "/week", texts.get("campaign.week.open"));
	}

}
