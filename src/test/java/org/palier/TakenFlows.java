package org.palier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

/**
 * Notes each sequence flow that a test takes, so that {@link EveryFlowTest} can name
 * those that none does.
 */
@TestComponent
public class TakenFlows extends AbstractProcessEnginePlugin {

	/**
	 * Where the JVMs of a run leave what they took, a file each; of no use to one test
	 * alone.
	 */
	static final @Nullable String FOLDER = System.getProperty("palier.flows");

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

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
				flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) (execution) -> note(name));
			}
		});
		engine.setCustomPreBPMNParseListeners(listeners);
	}

	private void note(String flow) throws IOException {
		if (FOLDER != null && taken.add(flow)) {
			Files.createDirectories(Path.of(FOLDER));
			Files.writeString(Path.of(FOLDER, String.valueOf(ProcessHandle.current().pid())), flow + "\n",
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

}
