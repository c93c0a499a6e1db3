package org.palier.field;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.palier.campaign.CampaignService;
import org.palier.mission.Figure;
import org.palier.mission.FigureSource;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the doors, for every mission that has reached its campaign. */
@Component
@Order(10)
class VisitFigures implements FigureSource {

	private final Visits visits;

	private final CampaignService campaigns;

	VisitFigures(Visits visits, CampaignService campaigns) {
		this.visits = visits;
		this.campaigns = campaigns;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Figure> figures(UUID mission) {
		if (campaigns.caseOf(mission).isEmpty()) {
			return List.of();
		}
		var count = visits.count(mission);
		return List.of(figure("knocked", count.knocked()), figure("opened", count.opened()),
				figure("talked", count.talked()), figure("oriented", count.oriented()),
				figure("refused", count.refused()));
	}

	private static Figure figure(String key, long value) {
		return new Figure(key, NumberFormat.getIntegerInstance(Locale.FRANCE).format(value));
	}

}
