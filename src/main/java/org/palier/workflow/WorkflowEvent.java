package org.palier.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a process; published to plain listeners inside the same transaction.
 */
public sealed interface WorkflowEvent {

	Instant at();

	/** A user task opened. */
	record StepOpened(Task task, Instant at) implements WorkflowEvent {
	}

	/** Somebody took a task, gave it back, or its due date moved. */
	record StepChanged(Task task, Instant at) implements WorkflowEvent {
	}

	/**
	 * A user task is over.
	 *
	 * @param finished false if the process left it: a timer, a cancelled case
	 */
	record StepClosed(Task task, boolean finished, Instant at) implements WorkflowEvent {
	}

	record CaseStarted(Case subject, Instant at) implements WorkflowEvent {
	}

	/**
	 * @param end id of the end event, null if the case was cancelled
	 * @param endName its name
	 */
	record CaseEnded(Case subject, @Nullable String end, @Nullable String endName,
			Instant at) implements WorkflowEvent {
	}

	/** These cases, a mission and all it has called, rest. */
	record CasesPaused(Set<UUID> cases, Instant at) implements WorkflowEvent {
	}

	record CasesResumed(Set<UUID> cases, Duration pause, Instant at) implements WorkflowEvent {
	}

}
