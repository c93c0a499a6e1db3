package org.palier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.boot.test.context.TestComponent;

/**
 * Notes each sequence flow that a test takes, so that {@link EveryFlowTest} can name
 * those that none does.
 */
@TestComponent
public class TakenFlows extends AbstractProcessEnginePlugin {

	static final Set<String> DRAWN = ConcurrentHashMap.newKeySet();

	static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		var listeners = new java.util.ArrayList<BpmnParseListener>();
		if (engine.getCustomPreBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPreBPMNParseListeners());
		}
		listeners.add(new AbstractBpmnParseListener() {
			@Override
			public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
				var name = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey() + ": " + flow.getId();
				DRAWN.add(name);
				flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) (execution) -> TAKEN.add(name));
			}
		});
		engine.setCustomPreBPMNParseListeners(listeners);
	}

}
