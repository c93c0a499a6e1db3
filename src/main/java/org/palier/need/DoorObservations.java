package org.palier.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.HeardAtTheDoor;
import org.palier.mission.MissionService;

import org.springframework.stereotype.Component;

/** What is heard while knocking is an observation like any other. */
@Component
class DoorObservations implements HeardAtTheDoor {

	private final NeedService needs;

	private final MissionService missions;

	DoorObservations(NeedService needs, MissionService missions) {
		this.needs = needs;
		this.missions = missions;
	}

	@Override
	public void hear(UUID mission, String words, @Nullable String place) {
		var about = missions.get(mission);
		needs.observe(new Observe(about.neighbourhood(), about.theme(), words, place));
	}

}
