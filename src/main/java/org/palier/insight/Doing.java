package org.palier.insight;

import java.util.Locale;

import org.palier.workflow.Task;

/** What is going on while a step's working time passes: the parts of its whole. */
enum Doing {

	/** Nobody has taken it yet. */
	TO_TAKE,

	/** A colleague has it. */
	IN_HAND,

	/** A partner is asked. */
	PARTNER,

	/** It rests with its mission. */
	PAUSED;

	static Doing of(Task task) {
		return "partner".equals(task.role()) ? PARTNER : (task.assignee() != null) ? IN_HAND : TO_TAKE;
	}

	/** Where its seconds are added up. */
	String column() {
		return name().toLowerCase(Locale.ROOT) + "_seconds";
	}

}
