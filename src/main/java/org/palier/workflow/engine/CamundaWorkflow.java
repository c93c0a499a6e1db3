package org.palier.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.workflow.Behind;
import org.palier.workflow.DecisionTable;
import org.palier.workflow.Position;
import org.palier.workflow.Step;
import org.palier.workflow.Task;
import org.palier.workflow.TaskGone;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.CasesPaused;
import org.palier.workflow.WorkflowEvent.CasesResumed;
import org.palier.workflow.WorkflowEvent.StepChanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The port, spoken to Camunda 7. */
@Component
@Transactional
class CamundaWorkflow implements Workflow {

	private final RuntimeService runtime;

	private final TaskService taskService;

	private final RepositoryService repository;

	private final ManagementService management;

	private final HistoryService history;

	private final DecisionService decisions;

	private final Tasks tasks;

	private final Models models;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CamundaWorkflow(ProcessEngine engine, Tasks tasks, Models models, ApplicationEventPublisher events, Clock clock) {
		this.runtime = engine.getRuntimeService();
		this.taskService = engine.getTaskService();
		this.repository = engine.getRepositoryService();
		this.management = engine.getManagementService();
		this.history = engine.getHistoryService();
		this.decisions = engine.getDecisionService();
		this.tasks = tasks;
		this.models = models;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void start(String process, UUID caseId) {
		runtime.startProcessInstanceByKey(process, caseId.toString());
	}

	@Override
	public void enter(String process, UUID caseId, Collection<String> elements) {
		var start = runtime.createProcessInstanceByKey(process).businessKey(caseId.toString());
		elements.forEach(start::startBeforeActivity);
		start.execute();
	}

	@Override
	public void tell(UUID caseId, String message) {
		runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseId.toString()).correlateAll();
	}

	@Override
	public Optional<Task> task(String id) {
		return Optional.ofNullable(taskService.createTaskQuery().taskId(id).singleResult()).map(this::ours);
	}

	@Override
	public Optional<Task> task(UUID caseId, String step, @Nullable UUID assignee) {
		var query = taskService.createTaskQuery()
			.processInstanceBusinessKey(caseId.toString())
			.taskDefinitionKey(step)
			.active();
		if (assignee != null) {
			query.taskAssignee(assignee.toString());
		}
		return query.list().stream().map(this::ours).findFirst();
	}

	@Override
	public List<Task> tasks(UUID caseId) {
		return tree(caseId).stream()
			.flatMap((instance) -> taskService.createTaskQuery()
				.processInstanceId(instance.getId())
				.orderByTaskCreateTime()
				.asc()
				.list()
				.stream()
				.map((task) -> tasks.of(task, instance.getBusinessKey())))
			.toList();
	}

	@Override
	public void claim(Task task, UUID person) {
		try {
			taskService.claim(task.id(), person.toString());
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException ex) {
			throw new TaskGone(task.id());
		}
	}

	@Override
	public void release(Task task) {
		taskService.setAssignee(task.id(), null);
	}

	@Override
	public void finish(Task task) {
		try {
			if (task.assignee() == null) {
				User.current().ifPresent((user) -> taskService.claim(task.id(), user.id().toString()));
			}
			taskService.complete(task.id());
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException
				| SuspendedEntityInteractionException ex) {
			throw new TaskGone(task.id());
		}
	}

	@Override
	public void pause(UUID caseId) {
		var all = tree(caseId);
		all.forEach((instance) -> runtime.suspendProcessInstanceById(instance.getId()));
		events.publishEvent(new CasesPaused(keys(all), clock.instant()));
	}

	@Override
	public void resume(UUID caseId, Instant since) {
		var rested = Duration.between(since, clock.instant());
		var all = tree(caseId);
		for (var instance : all) {
			runtime.activateProcessInstanceById(instance.getId());
			for (var task : taskService.createTaskQuery().processInstanceId(instance.getId()).list()) {
				task.setDueDate(later(task.getDueDate(), rested));
				task.setFollowUpDate(later(task.getFollowUpDate(), rested));
				taskService.saveTask(task);
			}
			for (var job : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
				management.setJobDuedate(job.getId(), later(job.getDuedate(), rested));
			}
		}
		events.publishEvent(new CasesResumed(keys(all), rested, clock.instant()));
	}

	@Override
	public void cancel(UUID caseId, String reason) {
		roots(caseId).forEach((instance) -> runtime.deleteProcessInstance(instance.getId(), reason, false, true));
	}

	@Override
	public void reschedule(UUID caseId, String timer, Instant due) {
		for (var instance : roots(caseId)) {
			management.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(timer)
				.timers()
				.list()
				.forEach((job) -> management.setJobDuedate(job.getId(), Date.from(due)));
		}
	}

	@Override
	public void postpone(Task task, Instant ready, Instant due) {
		var open = taskService.createTaskQuery().taskId(task.id()).singleResult();
		if (open == null) {
			throw new TaskGone(task.id());
		}
		open.setFollowUpDate(Date.from(ready));
		open.setDueDate(Date.from(due));
		taskService.saveTask(open);
	}

	@Override
	public void retell(UUID caseId) {
		tasks(caseId).forEach((task) -> events.publishEvent(new StepChanged(task, clock.instant())));
	}

	@Override
	public void hand(Task task, UUID other) {
		try {
			taskService.setAssignee(task.id(), other.toString());
		}
		catch (OptimisticLockingException | NullValueException | SuspendedEntityInteractionException ex) {
			throw new TaskGone(task.id());
		}
	}

	@Override
	public Map<String, Object> decide(String table, Map<String, Object> inputs) {
		return new HashMap<>(
				decisions.evaluateDecisionTableByKey(table, new HashMap<>(inputs)).getSingleResult().getEntryMap());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<DecisionTable> table(String table) {
		return Tables.read(repository, table);
	}

	@Override
	@Transactional(readOnly = true)
	public Position position(UUID caseId) {
		var now = new TreeSet<String>();
		roots(caseId).forEach((instance) -> leaves(runtime.getActivityInstance(instance.getId()), now));
		var done = history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.flatMap((id) -> history.createHistoricActivityInstanceQuery()
				.processInstanceId(id)
				.finished()
				.list()
				.stream())
			.map(HistoricActivityInstance::getActivityId)
			.map((id) -> id.replace("#multiInstanceBody", ""))
			.filter((id) -> !now.contains(id))
			.collect(Collectors.toSet());
		return new Position(now, done);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> model(String process) {
		return models.xml(process);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> model(String process, int version) {
		return models.xml(process, version);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Integer> versions(String process) {
		return models.versions(process);
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> models() {
		return models.all();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Step> steps(String process) {
		return models.steps(process);
	}

	@Override
	@Transactional(readOnly = true)
	public Behind behind(String process, String step) {
		return models.behind(process, step);
	}

	private Task ours(org.camunda.bpm.engine.task.Task task) {
		var instance = runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		return tasks.of(task, instance.getBusinessKey());
	}

	private List<ProcessInstance> roots(UUID caseId) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list();
	}

	/** The instances of a case and of all it has called, callers first. */
	private List<ProcessInstance> tree(UUID caseId) {
		var all = new ArrayList<>(roots(caseId));
		for (int i = 0; i < all.size(); i++) {
			all.addAll(runtime.createProcessInstanceQuery().superProcessInstanceId(all.get(i).getId()).list());
		}
		return all;
	}

	private static @Nullable Date later(@Nullable Date date, Duration rested) {
		return (date != null) ? Date.from(date.toInstant().plus(rested)) : null;
	}

	private static Set<UUID> keys(List<ProcessInstance> instances) {
		return instances.stream()
			.map((instance) -> UUID.fromString(instance.getBusinessKey()))
			.collect(Collectors.toSet());
	}

	private static void leaves(@Nullable ActivityInstance instance, Set<String> into) {
		if (instance == null) {
			return;
		}
		Stream.of(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId).forEach(into::add);
		for (var child : instance.getChildActivityInstances()) {
			if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
				into.add(child.getActivityId());
			}
			else {
				leaves(child, into);
			}
		}
	}

}
