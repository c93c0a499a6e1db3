package org.palier.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.workflow.Task;

/**
 * One open task as the inbox keeps it; the fields are those of {@link Task}.
 *
 * @param personal whether the process gave it to this one person
 * @param weight who waits behind it, see {@link Behinds.Queue}
 */
record InboxRow(String id, String process, String step, String formKey, UUID caseId, @Nullable UUID mission, UUID site,
		String role, @Nullable UUID assignee, String name, String title, Instant created, Instant ready,
		@Nullable Instant due, boolean personal, int weight) {

	String href() {
		return Task.href(formKey, caseId, id);
	}

}
