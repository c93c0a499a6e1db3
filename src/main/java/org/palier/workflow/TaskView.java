package org.palier.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A task in words, for the head of its page.
 *
 * @param title name of the step
 * @param help what to do and why
 * @param due in words, if it has a date
 * @param dueKind colour of the tag
 * @param why why it is this person's
 * @param caseTitle what it is about
 * @param caseHref where to read more, if anywhere
 * @param siteName the site
 * @param mine whether this person has it
 * @param takenBy who else has it, if somebody has
 */
public record TaskView(String title, String help, @Nullable String due, String dueKind, String why, String caseTitle,
		@Nullable String caseHref, String siteName, boolean mine, @Nullable String takenBy) {

	/** Describes tasks; the inbox knows how. */
	public interface Describer {

		TaskView describe(Task task);

		/**
		 * The calm answer to who comes too late.
		 * @return false if the person may not know of this task
		 */
		boolean mayKnow(String task);

	}

}
