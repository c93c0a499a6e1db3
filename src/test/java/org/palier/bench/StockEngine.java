package org.palier.bench;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

import org.springframework.context.ApplicationContext;

/**
 * The engine as it comes, on the same tables: without listeners of ours, without Spring's
 * transactions, with its own defaults but for what the tables already say (ids, history
 * level).
 */
class StockEngine implements AutoCloseable {

	/** The one index that we have added to the engine's tables. */
	private static final String INDEX = "palier_idx_task_parent";

	private final ApplicationContext application;

	private final ProcessEngine engine;

	StockEngine(ApplicationContext application) {
		this.application = application;
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("stock");
		configuration.setDataSource(application.getBean(DataSource.class));
		configuration.setDatabaseSchemaUpdate("false");
		configuration.setHistory("activity");
		configuration.setIdGenerator(new StrongUuidGenerator());
		configuration.setJobExecutorActivate(false);
		this.engine = configuration.buildProcessEngine();
	}

	TaskService tasks() {
		return engine.getTaskService();
	}

	/** As people do it with the engine's own tools. */
	void claimAndComplete(ManyTasks.Work work) {
		engine.getTaskService().claim(work.task(), work.person().id().toString());
		engine.getTaskService().complete(work.task());
	}

	/** Does something as the engine's own scripts have made its tables. */
	void withoutOurIndex(Runnable work) {
		var owner = new Owner(application);
		owner.run("drop index " + INDEX);
		try {
			work.run();
		}
		finally {
			owner.run("create index " + INDEX + " on act_ru_task (parent_task_id_) where parent_task_id_ is not null");
		}
	}

	@Override
	public void close() {
		engine.close();
	}

}
