package org.palier.workflow.engine;

import org.palier.platform.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

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
