package org.palier.mission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a phase knows of those it has asked by mail. */
public interface AskedSource {

	/** Id of its model: the first word of its form keys. */
	String process();

	/** The vote that a case waits for, while it lies ahead. */
	Optional<LocalDate> voteAhead(UUID caseId);

	/** Where one follows who is asked. */
	String page(UUID caseId);

}
