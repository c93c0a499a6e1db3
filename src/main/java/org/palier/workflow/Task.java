package org.palier.workflow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One open user task.
 *
 * @param id of the task, only in addresses
 * @param subject the case it belongs to
 * @param step id in the model: {@code user_frameBudget}
 * @param formKey {@code agreement/frame-budget}: form, address and handler
 * @param name as drawn in the model
 * @param help the description written in the model
 * @param role who may take it: {@code coordinator}, {@code partner}…
 * @param assignee who has it, or whose it is: a person, or a partner's approval
 * @param version of the model
 * @param created when it opened
 * @param ready from when it can be done: when it opened, or the day it is planned for
 * @param due by when it should be finished
 */
public record Task(String id, Case subject, String step, String formKey, String name, String help, String role,
		@Nullable UUID assignee, int version, Instant created, Instant ready, @Nullable Instant due) {

	public UUID caseId() {
		return subject.id();
	}

	/** Template of its form. */
	public String form() {
		return "forms/" + formKey;
	}

	/** Where its form is. */
	public String href() {
		return href(formKey, caseId(), id);
	}

	/** Where the form of a task is: the one place that knows how its address is made. */
	public static String href(String formKey, UUID caseId, String id) {
		int slash = formKey.indexOf('/');
		return "/" + formKey.substring(0, slash) + "/" + caseId + formKey.substring(slash) + "?task=" + id;
	}

	/** Where to go once it is finished: the inbox, which offers what comes next. */
	public String next() {
		return "redirect:/inbox?done=" + id;
	}

}
