package org.palier.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.spring.boot.starter.CamundaBpmConfiguration;
import org.camunda.bpm.spring.boot.starter.event.ProcessApplicationEventPublisher;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.ManagementProperties;
import org.camunda.bpm.spring.boot.starter.util.CamundaBpmVersion;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The engine in Spring, as its starter does it, but in order: the starter's own class
 * names a JPA configuration that Boot 4 has moved (a warning at each start, and no order
 * at all), so {@code application.yaml} leaves it out.
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@EnableConfigurationProperties({ CamundaBpmProperties.class, ManagementProperties.class })
@Import({ CamundaBpmConfiguration.class, SpringProcessEngineServicesConfiguration.class })
class EngineAutoConfiguration {

	@Bean
	CamundaBpmVersion camundaBpmVersion() {
		return new CamundaBpmVersion();
	}

	/** Starts the job executor when the application is ready. */
	@Bean
	ProcessApplicationEventPublisher processApplicationEventPublisher(ApplicationEventPublisher publisher) {
		return new ProcessApplicationEventPublisher(publisher);
	}

	@Bean
	ProcessEngineFactoryBean processEngineFactoryBean(ProcessEngineConfigurationImpl configuration) {
		var factory = new ProcessEngineFactoryBean();
		factory.setProcessEngineConfiguration(configuration);
		return factory;
	}

	@Bean
	@Primary
	CommandExecutor commandExecutorTxRequired(ProcessEngineConfigurationImpl configuration) {
		return configuration.getCommandExecutorTxRequired();
	}

	@Bean
	CommandExecutor commandExecutorTxRequiresNew(ProcessEngineConfigurationImpl configuration) {
		return configuration.getCommandExecutorTxRequiresNew();
	}

	@Bean
	CommandExecutor commandExecutorSchemaOperations(ProcessEngineConfigurationImpl configuration) {
		return configuration.getCommandExecutorSchemaOperations();
	}

}
