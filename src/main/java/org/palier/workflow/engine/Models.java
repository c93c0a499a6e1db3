package org.palier.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.palier.workflow.Behind;
import org.palier.workflow.Drawn;
import org.palier.workflow.Step;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the models say. Every page asks for their steps, so they are read once, and again
 * when the engine meets another model.
 */
@Component
class Models {

	private final RepositoryService repository;

	private final Drawn drawn;

	private volatile @Nullable Map<String, Latest> latest;

	Models(@Lazy RepositoryService repository, Drawn drawn) {
		this.repository = repository;
		this.drawn = drawn;
	}

	/** There is a model that was not known, perhaps a newer version. */
	void forget() {
		latest = null;
	}

	List<String> all() {
		return List.copyOf(latest().keySet());
	}

	/** From left to right, in the reader's words. */
	List<Step> steps(String process) {
		return Optional.ofNullable(latest().get(process))
			.map((model) -> model.steps().stream().map(this::said).toList())
			.orElse(List.of());
	}

	Behind behind(String process, String step) {
		return Optional.ofNullable(latest().get(process))
			.map((model) -> repository.getBpmnModelInstance(model.id()))
			.filter((model) -> model.getModelElementById(step) instanceof FlowNode)
			.map((model) -> {
				var ways = new Ways(model);
				FlowNode from = model.getModelElementById(step);
				return new Behind(ways.next(from).stream().map((node) -> step(process, node)).toList(),
						ways.all(from).stream().map((node) -> step(process, node)).toList());
			})
			.orElse(new Behind(List.of(), List.of()));
	}

	Optional<String> xml(String process) {
		return Optional.ofNullable(latest().get(process)).map(Latest::id).map(this::read);
	}

	Optional<String> xml(String process, int version) {
		return Optional
			.ofNullable(repository.createProcessDefinitionQuery()
				.processDefinitionKey(process)
				.processDefinitionVersion(version)
				.singleResult())
			.map(ProcessDefinition::getId)
			.map(this::read);
	}

	/** Oldest first. */
	List<Integer> versions(String process) {
		return repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.orderByProcessDefinitionVersion()
			.asc()
			.list()
			.stream()
			.map(ProcessDefinition::getVersion)
			.toList();
	}

	private Map<String, Latest> latest() {
		var known = latest;
		if (known == null) {
			known = new LinkedHashMap<>();
			for (var definition : repository.createProcessDefinitionQuery()
				.latestVersion()
				.orderByProcessDefinitionKey()
				.asc()
				.list()) {
				known.put(definition.getKey(), read(definition));
			}
			latest = known;
		}
		return known;
	}

	private Latest read(ProcessDefinition definition) {
		var model = repository.getBpmnModelInstance(definition.getId());
		var nodes = new LinkedHashMap<FlowNode, Step>();
		model.getModelElementsByType(UserTask.class)
			.forEach((task) -> nodes.put(task, step(definition.getKey(), task)));
		model.getModelElementsByType(CallActivity.class)
			.forEach((call) -> nodes.put(call, step(definition.getKey(), call)));
		return new Latest(definition.getId(),
				nodes.entrySet()
					.stream()
					.sorted(Comparator
						.comparing((entry) -> ((BpmnShape) entry.getKey().getDiagramElement()).getBounds().getX()))
					.map(Map.Entry::getValue)
					.toList());
	}

	private String read(String definition) {
		try (var xml = repository.getProcessModel(definition)) {
			return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Step said(Step step) {
		return new Step(step.process(), step.id(), drawn.said(step.name()), step.role(), step.called(),
				step.workingDays());
	}

	private static Step step(String process, FlowNode node) {
		if (node instanceof CallActivity call) {
			return new Step(process, call.getId(), call.getName(), "", call.getCalledElement(), null);
		}
		var task = (UserTask) node;
		return new Step(process, task.getId(), task.getName(),
				Objects.requireNonNullElse(task.getCamundaCandidateGroups(), ""), "",
				Tasks.workingDays(task).orElse(null));
	}

	/**
	 * The newest version of a model.
	 *
	 * @param id of its definition
	 * @param steps as drawn
	 */
	private record Latest(String id, List<Step> steps) {
	}

}
