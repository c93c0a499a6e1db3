package org.palier.insight.whatif;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.palier.mission.Card;
import org.palier.mission.CardSource;
import org.palier.mission.MissionService;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way from a mission on its way to what could make it shorter. */
@Component
class WhatIfCard implements CardSource {

	private static final Set<Role> READERS = Set.of(Role.COORDINATOR, Role.DIRECTOR, Role.NETWORK);

	private final MissionService missions;

	private final Texts texts;

	WhatIfCard(MissionService missions, Texts texts) {
		this.missions = missions;
		this.texts = texts;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Card> cards(UUID mission, User reader) {
		var found = missions.get(mission);
		return (found.isOver() || READERS.stream().noneMatch(reader::is)) ? List.of()
				: List.of(new Card(texts.get("insight.whatIf.card"), List.of(), "/insight/what-if?site=" + found.site(),
						texts.get("insight.whatIf.card.open")));
	}

}
