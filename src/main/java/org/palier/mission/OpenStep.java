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
 * @param created since when it waits
 * @param due by when it should be finished
 * @param href its form
 */
public record OpenStep(String id, UUID mission, UUID caseId, UUID site, String process, String step, String name,
		String role, @Nullable UUID assignee, Instant created, @Nullable Instant due, String href) {

	boolean isAtPartner() {
		return role.equals("partner");
	}

	boolean isLate(Instant now) {
		return due != null && due.isBefore(now);
	}

}
