package org.palier.mission;

import java.util.List;
import java.util.UUID;

import org.palier.platform.security.User;

/** A phase that has something to say on the mission's page. */
public interface CardSource {

	List<Card> cards(UUID mission, User reader);

}
