package org.palier.mission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step at which a mission waits for somebody.
 *
 * @param id of the task, only in addresses
 * @param process of the phase
 * @param step id in the model
 * @param name as drawn
 * @param role who may take it; {@code partner} for people without account
 * @param assignee who has it: a person, or a partner's link
 * @param created since when it is open
 * @param ready from when it can be done: when it opened, or the day it is planned for
 * @param due by when it should be finished
 * @param href its form
 */
public record OpenStep(String id, UUID mission, UUID caseId, UUID site, String process, String step, String name,
		String role, @Nullable UUID assignee, Instant created, Instant ready, @Nullable Instant due, String href) {

	boolean isAtPartner() {
		return role.equals("partner");
	}

	/**
	 * Whether its day is still to come; who waits for a partner waits from the asking on.
	 */
	boolean isAhead(Instant now) {
		return !isAtPartner() && ready.isAfter(now);
	}

	/** Since when it waits for somebody. */
	Instant since() {
		return (isAtPartner() || created.isAfter(ready)) ? created : ready;
	}

	boolean isLate(Instant now) {
		return due != null && due.isBefore(now);
	}

}
