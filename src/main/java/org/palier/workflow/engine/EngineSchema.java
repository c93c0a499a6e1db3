package org.palier.workflow.engine;

import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, by the create scripts in its jar, and the one index that it
 * lacks: each completion looks for sub-tasks, and without it reads every open task.
 */
@Component
class EngineSchema implements JavaMigration {

	private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "decision.engine",
			"decision.history", "case.engine", "case.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("2");
	}

	@Override
	public String getDescription() {
		return "engine 7.24";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return 724;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		for (var script : SCRIPTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
		}
		try (var statement = context.getConnection().createStatement()) {
			statement.execute(
					"create index palier_idx_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null");
		}
	}

}
