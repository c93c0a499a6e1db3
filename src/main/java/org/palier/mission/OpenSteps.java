package org.palier.mission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The open steps of missions, paused ones included; the inbox knows them. */
public interface OpenSteps {

	/** Oldest first. */
	List<OpenStep> ofMissions(Collection<UUID> missions);

}
