package org.palier.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** The engine's rules of the house, see {@code docs/adr}. */
@Component
class HouseRules extends AbstractProcessEnginePlugin {

	private final Announcer announcer;

	HouseRules(Announcer announcer) {
		this.announcer = announcer;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		var listeners = new ArrayList<>((engine.getCustomPostBPMNParseListeners() != null)
				? engine.getCustomPostBPMNParseListeners() : List.of());
		listeners.add(announcer);
		engine.setCustomPostBPMNParseListeners(listeners);
		engine.setStandaloneTasksEnabled(false);
		engine.setCmmnEnabled(false);
		engine.setDbIdentityUsed(false);
		engine.setAuthorizationEnabled(false);
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
		engine.setJavaSerializationFormatEnabled(false);
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setQueryMaxResultsLimit(100_000);
		engine.setHistoryCleanupBatchWindowStartTime("02:00");
		engine.setHistoryCleanupBatchWindowEndTime("04:00");
	}

}
