package org.palier.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an approver answered.
 *
 * @param contact who was asked
 * @param name as they typed it
 * @param sha256 of the text they answered to
 * @param notes what they remarked, clause by clause
 * @param insteadOf who was asked first and handed it over to them
 * @param number of their council's deliberation, if they said it
 * @param taken when the council voted, if they said it
 */
record Answer(UUID contact, String name, Approve.Choice choice, @Nullable String reason, String sha256, Instant at,
		@Nullable List<Note> notes, @Nullable UUID insteadOf, @Nullable String number, @Nullable LocalDate taken) {

	List<Note> remarks() {
		return (notes != null) ? notes : List.of();
	}

}
