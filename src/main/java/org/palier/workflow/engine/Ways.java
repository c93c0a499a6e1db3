package org.palier.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The ways through a model that lead forward: those that lead back are not gone. */
final class Ways {

	/** Flows to a node from which one came: they close a loop. */
	private final Set<SequenceFlow> back = new HashSet<>();

	private final Set<FlowNode> seen = new HashSet<>();

	Ways(BpmnModelInstance model) {
		model.getModelElementsByType(StartEvent.class).forEach((start) -> walk(start, new LinkedHashSet<>()));
		model.getModelElementsByType(BoundaryEvent.class).forEach((event) -> walk(event, new LinkedHashSet<>()));
	}

	private void walk(FlowNode node, LinkedHashSet<FlowNode> from) {
		if (seen.add(node)) {
			from.add(node);
			for (var flow : node.getOutgoing()) {
				if (from.contains(flow.getTarget())) {
					back.add(flow);
				}
				else {
					walk(flow.getTarget(), from);
				}
			}
			from.remove(node);
		}
	}

	/** The first steps on each way from here. */
	List<FlowNode> next(FlowNode from) {
		return steps(from, false);
	}

	/** All steps on the ways from here, the nearest first. */
	List<FlowNode> all(FlowNode from) {
		return steps(from, true);
	}

	private List<FlowNode> steps(FlowNode from, boolean further) {
		var steps = new ArrayList<FlowNode>();
		var known = new HashSet<FlowNode>(Set.of(from));
		var ahead = new ArrayDeque<FlowNode>(targets(from));
		while (!ahead.isEmpty()) {
			var node = ahead.poll();
			if (known.add(node)) {
				var step = node instanceof UserTask || node instanceof CallActivity;
				if (step) {
					steps.add(node);
				}
				if (further || !step) {
					ahead.addAll(targets(node));
				}
			}
		}
		return steps;
	}

	private List<FlowNode> targets(FlowNode node) {
		return node.getOutgoing().stream().filter((flow) -> !back.contains(flow)).map(SequenceFlow::getTarget).toList();
	}

}
