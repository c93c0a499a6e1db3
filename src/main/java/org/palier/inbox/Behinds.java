package org.palier.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * What waits behind each step of the models, up to the end of the mission. Models change
 * only with the application, so each is read once.
 */
@Component
class Behinds {

	private final Workflow workflow;

	private final Map<String, Queue> known = new ConcurrentHashMap<>();

	Behinds(Workflow workflow) {
		this.workflow = workflow;
	}

	Queue of(String process, String step) {
		var queue = known.get(process + "/" + step);
		if (queue == null) {
			queue = read(process, step);
			known.put(process + "/" + step, queue);
		}
		return queue;
	}

	/** All user tasks of all models. */
	List<Step> steps() {
		return workflow.models()
			.stream()
			.flatMap((process) -> workflow.steps(process).stream())
			.filter((step) -> step.called().isEmpty())
			.toList();
	}

	private Queue read(String process, String step) {
		var role = role(process, step);
		var behind = workflow.behind(process, step);
		var all = new ArrayList<>(behind.all());
		var next = behind.next();
		for (var caller = caller(process); caller != null; caller = caller(caller.process())) {
			var above = workflow.behind(caller.process(), caller.id());
			all.addAll(above.all());
			next = next.isEmpty() ? above.next() : next;
		}
		var others = !next.isEmpty() && next.stream().allMatch((each) -> isForOthers(each, role));
		return new Queue(next.isEmpty() ? null : own(next, role), all,
				others ? Queue.OTHERS : all.isEmpty() ? Queue.NOBODY : Queue.SAME);
	}

	/** Of several ways, the one that stays in the same hands is the usual one. */
	private static Step own(List<Step> next, String role) {
		return next.stream().filter((each) -> !isForOthers(each, role)).findFirst().orElse(next.get(0));
	}

	private String role(String process, String step) {
		return workflow.steps(process)
			.stream()
			.filter((each) -> each.id().equals(step))
			.map(Step::role)
			.findFirst()
			.orElse("");
	}

	/** A called phase brings others in; so does a step of another role. */
	private static boolean isForOthers(Step step, String role) {
		return !step.called().isEmpty() || !step.role().equals(role);
	}

	private @Nullable Step caller(String process) {
		return workflow.models()
			.stream()
			.flatMap((model) -> workflow.steps(model).stream())
			.filter((step) -> step.called().equals(process))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What waits behind a step.
	 *
	 * @param first the next one
	 * @param all the nearest first
	 * @param weight who waits: {@link #OTHERS}, whichever way it goes, {@link #SAME} or
	 * {@link #NOBODY}
	 */
	record Queue(@Nullable Step first, List<Step> all, int weight) {

		static final int OTHERS = 2;

		static final int SAME = 1;

		static final int NOBODY = 0;

		Set<String> ids() {
			return all.stream().map((step) -> step.process() + "/" + step.id()).collect(Collectors.toSet());
		}

	}

}
