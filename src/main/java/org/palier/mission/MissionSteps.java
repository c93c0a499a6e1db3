package org.palier.mission;

import java.util.List;
import java.util.UUID;

import org.palier.mission.Mission.Funding;
import org.palier.mission.Mission.State;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code mission.bpmn}. */
@Component
@Transactional
public class MissionSteps {

	private final MissionService missions;

	private final ObjectProvider<Phase> phases;

	private final ObjectProvider<Agreements> agreements;

	private final Clock clock;

	MissionSteps(MissionService missions, ObjectProvider<Phase> phases, ObjectProvider<Agreements> agreements,
			Clock clock) {
		this.missions = missions;
		this.phases = phases;
		this.agreements = agreements;
		this.clock = clock;
	}

	/** Opens a phase; its case id becomes the business key of the called process. */
	public String open(String phase, String mission) {
		return phases.stream()
			.filter((each) -> each.process().equals(phase))
			.findFirst()
			.orElseThrow()
			.open(UUID.fromString(mission))
			.toString();
	}

	public boolean isRetained(String mission) {
		return mission(mission).isRetained();
	}

	public boolean needsAgreement(String mission) {
		return mission(mission).funding() == Funding.SPONSOR;
	}

	public List<String> agreements(String mission) {
		return agreements.getObject().toCall(UUID.fromString(mission)).stream().map(UUID::toString).toList();
	}

	public boolean isFunded(String mission) {
		return agreements.getObject().isInForce(UUID.fromString(mission));
	}

	public boolean isOwnFunded(String mission) {
		return mission(mission).funding() == Funding.OWN_FUNDS;
	}

	public boolean isStopped(String mission) {
		return mission(mission).isOver();
	}

	/** Closes the phases of a mission that stops for want of funds. */
	public void abandon(String mission) {
		phases.forEach((phase) -> phase.cancel(UUID.fromString(mission)));
	}

	public void close(String mission) {
		mission(mission).end(State.CLOSED, null, clock.instant());
	}

	private Mission mission(String id) {
		return missions.get(UUID.fromString(id));
	}

}
