package org.palier.mission;

import java.util.List;
import java.util.UUID;

import org.palier.platform.web.Choice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Missions that still look for somebody who pays. */
@Component
@Transactional(readOnly = true)
public class Unfunded {

	private final Missions missions;

	private final ObjectProvider<Agreements> agreements;

	Unfunded(Missions missions, ObjectProvider<Agreements> agreements) {
		this.missions = missions;
		this.agreements = agreements;
	}

	/**
	 * Those of a site that are under way, are not paid by the association itself and have
	 * no agreement in force; by title.
	 */
	public List<Choice> choices(UUID site) {
		return missions.findBySiteAndStateOrderByTitleAscIdAsc(site, Mission.State.OPEN)
			.stream()
			.filter((mission) -> mission.funding() == null || mission.funding() == Mission.Funding.SPONSOR)
			.filter((mission) -> agreements.stream().noneMatch((each) -> each.isInForce(mission.id())))
			.map((mission) -> new Choice(mission.id().toString(), mission.title()))
			.toList();
	}

}
