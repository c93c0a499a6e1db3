package org.palier.workflow.engine;

import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

	Tasks(Cases cases, @Lazy RepositoryService repository, @Lazy TaskService service) {
		this.cases = cases;
		this.repository = repository;
		this.service = service;
	}

	Task of(DelegateTask task) {
		return of(task.getId(), task.getProcessDefinitionId(), task.getExecution().getProcessBusinessKey(),
				task.getBpmnModelElementInstance(), role(task.getBpmnModelElementInstance(), task::getCandidates),
				task.getAssignee(), task.getCreateTime(), task.getFollowUpDate(), task.getDueDate());
	}

	Task of(org.camunda.bpm.engine.task.Task task, String businessKey) {
		UserTask drawn = repository.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
		var role = role(drawn, () -> service.getIdentityLinksForTask(task.getId()));
		return of(task.getId(), task.getProcessDefinitionId(), businessKey, drawn, role, task.getAssignee(),
				task.getCreateTime(), task.getFollowUpDate(), task.getDueDate());
	}

	private Task of(String id, String definition, String businessKey, UserTask drawn, String role,
			@Nullable String assignee, Date created, @Nullable Date followUp, @Nullable Date due) {
		var process = definition.substring(0, definition.indexOf(':'));
		var version = Integer.parseInt(definition.split(":")[1]);
		return new Task(id, cases.find(process, businessKey), drawn.getId(), drawn.getCamundaFormKey(), drawn.getName(),
				help(drawn), role, (assignee != null) ? UUID.fromString(assignee) : null, version, created.toInstant(),
				((followUp != null) ? followUp : created).toInstant(), (due != null) ? due.toInstant() : null);
	}

	/**
	 * Who may take it: as the model says, or, where it asks a bean, as the bean answered
	 * when the task opened.
	 */
	private static String role(UserTask drawn, Supplier<Collection<? extends IdentityLink>> links) {
		var written = drawn.getCamundaCandidateGroups();
		return !written.startsWith("${") ? written
				: links.get()
					.stream()
					.map(IdentityLink::getGroupId)
					.filter(Objects::nonNull)
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("Nobody may take " + drawn.getId()));
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

}
