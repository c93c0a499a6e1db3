package org.palier.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the application says to its processes and asks of them. Every call joins the
 * running transaction: state and process change together or not at all.
 */
public interface Workflow {

	/** Starts a process for a case that its {@link CaseSource} can find. */
	void start(String process, UUID caseId);

	/**
	 * Starts it in the middle, for what is already under way: just before these elements.
	 */
	void enter(String process, UUID caseId, Collection<String> elements);

	/** Wakes a case that waits for this; nothing happens if none does. */
	void tell(UUID caseId, String message);

	Optional<Task> task(String id);

	/**
	 * The open task of a case at a step, and of one assignee if several are side by side.
	 */
	Optional<Task> task(UUID caseId, String step, @Nullable UUID assignee);

	/** All open tasks of a case and of the cases it has called. */
	List<Task> tasks(UUID caseId);

	/**
	 * @throws TaskGone if it is finished or somebody else has it
	 */
	void claim(Task task, UUID person);

	void release(Task task);

	/**
	 * Finishes a task for the current user or partner; an unclaimed one is taken first.
	 * @throws TaskGone if it is finished or somebody else has it
	 */
	void finish(Task task);

	/** Puts a case and all it has called to rest: no task, no timer. */
	void pause(UUID caseId);

	/**
	 * Wakes it; due dates and timers move by the time it rested.
	 * @param since when it was paused
	 */
	void resume(UUID caseId, Instant since);

	/** Ends a case and all it has called. Nothing happens if it has ended. */
	void cancel(UUID caseId, String reason);

	/** Moves the open timer of a case. */
	void reschedule(UUID caseId, String timer, Instant due);

	/** A task cannot be done before a day: until then it neither waits nor is late. */
	void postpone(Task task, Instant ready, Instant due);

	/**
	 * What a case is called has changed: its open tasks are told of again, under its
	 * present title.
	 */
	void retell(UUID caseId);

	/**
	 * Gives a task into other hands: to a colleague, or to a partner's other approval.
	 * @throws TaskGone if it is finished or somebody else has it
	 */
	void hand(Task task, UUID other);

	/** Asks a decision table; the caller keeps the answer. */
	Map<String, Object> decide(String table, Map<String, Object> inputs);

	/** A decision table as it is written, if there is one of this name. */
	Optional<DecisionTable> table(String table);

	Position position(UUID caseId);

	/** The latest model as BPMN XML, if there is one of this name. */
	Optional<String> model(String process);

	/** A model as it was deployed the n-th time. */
	Optional<String> model(String process, int version);

	/** Numbers of the deployed versions of a model, oldest first. */
	List<Integer> versions(String process);

	/** Ids of all models, in the order of their names. */
	List<String> models();

	/**
	 * User tasks and called phases of a model, from left to right, in the reader's words.
	 */
	List<Step> steps(String process);

	/** What waits behind a step of a model; nothing if there is no such step. */
	Behind behind(String process, String step);

}
