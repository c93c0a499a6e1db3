package org.palier.demo;

import java.util.Map;
import java.util.function.Consumer;

import org.palier.mission.DecideFunding;
import org.palier.mission.MissionService;

import org.springframework.stereotype.Component;

@Component
class MissionScript implements DemoScript {

	private final MissionService missions;

	MissionScript(MissionService missions) {
		this.missions = missions;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("mission/decide-funding", this::decide);
	}

	private void decide(Scene scene) {
		missions.decideFunding(scene.task().caseId(),
				new DecideFunding(DecideFunding.Choice.OWN_FUNDS, "Le sujet est trop important pour attendre un an."),
				scene.task());
	}

}
