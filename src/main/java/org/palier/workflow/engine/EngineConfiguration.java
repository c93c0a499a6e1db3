package org.palier.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.palier.platform.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/** The engine's rules of the house, see {@code docs/adr}. */
	@Bean
	ProcessEnginePlugin houseRules(Announcer announcer) {
		return new AbstractProcessEnginePlugin() {
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
		};
	}

	/**
	 * Threads of the job executor: they see all sites under their own name, and finish
	 * what they run before the application stops.
	 */
	@Bean
	TaskExecutor camundaTaskExecutor() {
		var executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(3);
		executor.setMaxPoolSize(6);
		executor.setQueueCapacity(6);
		executor.setThreadNamePrefix("jobs-");
		executor.setWaitForTasksToCompleteOnShutdown(true);
		executor.setAwaitTerminationSeconds(20);
		executor.setTaskDecorator((work) -> () -> Scope.system("jobs", work));
		return executor;
	}

}
