package org.palier.mission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.workflow.CaseSource;

/** A phase of a mission: its aggregate and its process share one case id. */
public interface Phase extends CaseSource {

	/** Creates the phase's aggregate for a mission, or returns the one that exists. */
	UUID open(UUID mission);

	/** Its case, if the mission has reached it. */
	Optional<UUID> caseOf(UUID mission);

	/** Its cases that go beside the mission's own process, and rest when it rests. */
	default List<UUID> beside(UUID mission) {
		return List.of();
	}

	/** Closes what is open: the mission was cancelled. */
	void cancel(UUID mission);

	/** What people entered, to be read again. */
	List<Section> record(UUID mission);

}
