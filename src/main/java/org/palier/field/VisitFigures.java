package org.palier.field;

import java.util.Arrays;
import java.util.List;
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
		return Arrays.stream(VisitFigure.values())
			.map((figure) -> Figure.count(figure.key(), figure.in(count), figure.rows(mission)))
			.toList();
	}

}
