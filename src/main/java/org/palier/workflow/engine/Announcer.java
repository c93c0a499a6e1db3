package org.palier.workflow.engine;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.workflow.WorkflowEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says aloud what the engine does, so that inbox, story and facts are written in the same
 * transaction; gives each task its due date in working days of the site.
 */
@Component
class Announcer extends AbstractBpmnParseListener {

	private final Tasks tasks;

	private final Cases cases;

	private final Models models;

	private final ObjectProvider<WorkingCalendar> calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Announcer(Tasks tasks, Cases cases, Models models, ObjectProvider<WorkingCalendar> calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.models = models;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		models.forget();
		process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::started);
		process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
			var definition = behavior.getTaskDefinition();
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
			// an assignment comes with an update, and would say the same once more
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::changed);
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (task) -> closed(task, true));
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (task) -> closed(task, false));
		}
	}

	private void started(DelegateExecution execution) {
		events.publishEvent(new WorkflowEvent.CaseStarted(
				cases.find(process(execution), execution.getProcessBusinessKey()), clock.instant()));
	}

	private void ended(DelegateExecution execution) {
		var subject = cases.find(process(execution), execution.getProcessBusinessKey());
		var last = execution.getBpmnModelInstance().getModelElementById(execution.getCurrentActivityId());
		var end = (last instanceof EndEvent drawn && !execution.isCanceled()) ? drawn : null;
		events.publishEvent(new WorkflowEvent.CaseEnded(subject, (end != null) ? end.getId() : null,
				(end != null) ? end.getName() : null, clock.instant()));
	}

	private void opened(DelegateTask task) {
		if (task.getDueDate() == null) {
			tasks.workingDays(task).ifPresent((days) -> {
				var site = tasks.of(task).subject().site();
				task.setDueDate(Date.from(calendar.getObject().plusWorkingDays(site, clock.instant(), days)));
			});
		}
		events.publishEvent(new WorkflowEvent.StepOpened(tasks.of(task), clock.instant()));
	}

	private void changed(DelegateTask task) {
		events.publishEvent(new WorkflowEvent.StepChanged(tasks.of(task), clock.instant()));
	}

	private void closed(DelegateTask task, boolean finished) {
		events.publishEvent(new WorkflowEvent.StepClosed(tasks.of(task), finished, clock.instant()));
	}

	private static String process(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getProcessDefinition().getKey();
	}

}
