package org.palier.workflow.engine;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.palier.workflow.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's tasks into ours: what the model says about the step comes with it.
 */
@Component
class Tasks {

	private final Cases cases;

	private final RepositoryService repository;

	private final TaskService service;

	/**
	 * A deployed model never changes, and reading it costs more than the rest of a task.
	 */
	private final Map<String, Drawn> known = new ConcurrentHashMap<>();

	Tasks(Cases cases, @Lazy RepositoryService repository, @Lazy TaskService service) {
		this.cases = cases;
		this.repository = repository;
		this.service = service;
	}

	Task of(DelegateTask task) {
		var drawn = drawn(task);
		return of(task.getId(), task.getProcessDefinitionId(), task.getExecution().getProcessBusinessKey(), drawn,
				role(drawn, task::getCandidates), task.getAssignee(), task.getCreateTime(), task.getFollowUpDate(),
				task.getDueDate());
	}

	Task of(org.camunda.bpm.engine.task.Task task, String businessKey) {
		var drawn = drawn(task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
				() -> repository.getBpmnModelInstance(task.getProcessDefinitionId())
					.getModelElementById(task.getTaskDefinitionKey()));
		var role = role(drawn, () -> service.getIdentityLinksForTask(task.getId()));
		return of(task.getId(), task.getProcessDefinitionId(), businessKey, drawn, role, task.getAssignee(),
				task.getCreateTime(), task.getFollowUpDate(), task.getDueDate());
	}

	Optional<Integer> workingDays(DelegateTask task) {
		return drawn(task).workingDays();
	}

	private Task of(String id, String definition, String businessKey, Drawn drawn, String role,
			@Nullable String assignee, Date created, @Nullable Date followUp, @Nullable Date due) {
		var process = definition.substring(0, definition.indexOf(':'));
		var version = Integer.parseInt(definition.split(":")[1]);
		return new Task(id, cases.find(process, businessKey), drawn.step(), drawn.formKey(), drawn.name(), drawn.help(),
				role, (assignee != null) ? UUID.fromString(assignee) : null, version, created.toInstant(),
				((followUp != null) ? followUp : created).toInstant(), (due != null) ? due.toInstant() : null);
	}

	private Drawn drawn(DelegateTask task) {
		return drawn(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task::getBpmnModelElementInstance);
	}

	private Drawn drawn(String definition, String step, Supplier<UserTask> model) {
		return known.computeIfAbsent(definition + "/" + step, (key) -> Drawn.of(model.get()));
	}

	/**
	 * Who may take it: as the model says, or, where it asks a bean, as the bean answered
	 * when the task opened.
	 */
	private static String role(Drawn drawn, Supplier<Collection<? extends IdentityLink>> links) {
		return !drawn.role().startsWith("${") ? drawn.role()
				: links.get()
					.stream()
					.map(IdentityLink::getGroupId)
					.filter(Objects::nonNull)
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("Nobody may take " + drawn.step()));
	}

	/** How long the step may take, as written in the model, in working days. */
	static Optional<Integer> workingDays(UserTask drawn) {
		return Optional.ofNullable(drawn.getExtensionElements())
			.stream()
			.flatMap(
					(extensions) -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
			.flatMap((properties) -> properties.getCamundaProperties().stream())
			.filter((property) -> "workingDays".equals(property.getCamundaName()))
			.map((property) -> Integer.valueOf(property.getCamundaValue()))
			.findFirst();
	}

	static String help(BaseElement drawn) {
		return drawn.getDocumentations().stream().findFirst().map((text) -> text.getTextContent().strip()).orElse("");
	}

	/**
	 * What the model says of a step.
	 *
	 * @param role as it is written, an expression perhaps
	 */
	private record Drawn(String step, String formKey, String name, String help, String role,
			Optional<Integer> workingDays) {

		static Drawn of(UserTask task) {
			return new Drawn(task.getId(), task.getCamundaFormKey(), task.getName(), Tasks.help(task),
					task.getCamundaCandidateGroups(), Tasks.workingDays(task));
		}

	}

}
