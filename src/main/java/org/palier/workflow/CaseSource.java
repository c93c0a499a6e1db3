package org.palier.workflow;

import java.util.UUID;

/**
 * Each module with a process tells what its cases are about; it feeds inbox, story and
 * facts.
 */
public interface CaseSource {

	/** Id of the model: {@code "need"}. */
	String process();

	/**
	 * The case with this id.
	 * @throws RuntimeException if there is none: a process without its aggregate is a
	 * defect
	 */
	Case find(UUID id);

}
