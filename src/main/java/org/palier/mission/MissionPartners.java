package org.palier.mission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.palier.platform.web.Choice;

/** Which missions a partner has to do with; the agreements know. */
public interface MissionPartners {

	/** The partners of these sites, by name. */
	List<Choice> at(Collection<UUID> sites);

	Collection<UUID> missionsWith(UUID partner);

}
