package org.palier.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One open task as the inbox keeps it; the fields are those of
 * {@link org.palier.workflow.Task}.
 *
 * @param personal whether the process gave it to this one person
 */
record InboxRow(String id, String process, String step, String formKey, UUID caseId, @Nullable UUID mission, UUID site,
		String role, @Nullable UUID assignee, String name, String title, Instant created, @Nullable Instant due,
		boolean personal) {

	String href() {
		int slash = formKey.indexOf('/');
		return "/" + formKey.substring(0, slash) + "/" + caseId + formKey.substring(slash) + "?task=" + id;
	}

}
