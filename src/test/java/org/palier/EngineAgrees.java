package org.palier;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After every test: inbox and facts hold exactly the engine's open tasks, with the same
 * assignee and due date, and no process variable holds data.
 */
public class EngineAgrees implements AfterEachCallback {

	private static final String IN_INBOX = "select id, assignee::text, due_at at time zone 'UTC' from inbox_task";

	private static final String IN_ENGINE = "select id_, assignee_, due_date_ from act_ru_task";

	private static final String IN_FACTS = "select task_id from step_fact where outcome = 'OPEN'";

	@Override
	public void afterEach(ExtensionContext context) {
		var application = SpringExtension.getApplicationContext(context);
		var jdbc = application.getBean(JdbcClient.class);
		Scope.system("test", () -> application.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			assertThat(rows(jdbc, IN_INBOX + " except " + IN_ENGINE)).as("only in the inbox").isEmpty();
			assertThat(rows(jdbc, IN_ENGINE + " except " + IN_INBOX)).as("only in the engine").isEmpty();
			assertThat(rows(jdbc, "(" + IN_FACTS + ") except select id_ from act_ru_task")).as("only in the facts")
				.isEmpty();
			assertThat(rows(jdbc, "select id_ from act_ru_task except " + IN_FACTS)).as("without a fact").isEmpty();
			assertThat(rows(jdbc,
					"""
							select distinct name_ from act_ru_variable where name_ not in ('nrOfInstances', 'nrOfActiveInstances',
								'nrOfCompletedInstances', 'loopCounter', 'voisin', 'agreement', 'approval', 'accompaniment', 'view')"""))
				.as("process variables")
				.isEmpty();
		}));
	}

	private static java.util.List<?> rows(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query().listOfRows();
	}

}
