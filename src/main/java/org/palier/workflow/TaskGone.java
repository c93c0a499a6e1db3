package org.palier.workflow;

/** Somebody else was first: the task is finished, or in other hands. */
public class TaskGone extends RuntimeException {

	private final String task;

	public TaskGone(String task) {
		super("Task " + task + " is finished or in other hands");
		this.task = task;
	}

	public String task() {
		return task;
	}

}
