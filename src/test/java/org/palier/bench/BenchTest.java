package org.palier.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.PalierTest;
import org.palier.platform.security.Scope;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmarks run and say all that they should, at sizes that say nothing. */
@PalierTest
class BenchTest {

	/** What the benchmarks leave at their sites, in an order that foreign keys allow. */
	private static final List<String> LEFT = List.of("act_ru_job where process_instance_id_ in",
			"act_ru_event_subscr where proc_inst_id_ in", "act_ru_variable where proc_inst_id_ in",
			"act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ in",
			"act_ru_task where proc_inst_id_ in", "act_ru_execution where proc_inst_id_ in");

	@Autowired
	ConfigurableApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Workflow workflow;

	Set<UUID> before;

	/**
	 * Other tests have steps of processes that there are not: no page has words for them.
	 */
	@BeforeEach
	void whatIsThere() {
		Scope.system("test",
				() -> transaction
					.executeWithoutResult((status) -> jdbc.sql("delete from step_fact where process <> all (?)")
						.param(workflow.models().toArray(String[]::new))
						.update()));
		before = sites();
	}

	@AfterEach
	void asItWas() {
		var after = new HashSet<>(sites());
		after.removeAll(before);
		var sites = after.toArray(UUID[]::new);
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			jdbc.sql(
					"""
							create temporary table gone on commit drop as
							select id_ from act_ru_execution where root_proc_inst_id_ in (select proc_inst_id_
								from act_ru_execution join mission on business_key_ = mission.id::text where site_id = any (?))""")
				.param(sites)
				.update();
			LEFT.forEach((left) -> jdbc
				.sql("delete from " + left + " (select id_ from gone)" + (left.contains("(") ? ")" : ""))
				.update());
			jdbc.sql("delete from inbox_task where site_id = any (?)").param(sites).update();
			jdbc.sql("delete from step_fact where site_id = any (?)").param(sites).update();
			jdbc.sql("delete from step_summary").update();
			jdbc.sql("delete from summary_mark").update();
		}));
	}

	private Set<UUID> sites() {
		return Scope.system("test", () -> transaction
			.execute((status) -> Set.copyOf(jdbc.sql("select id from site").query(UUID.class).list())));
	}

	@Test
	void theInboxIsMeasured() throws Exception {
		var results = new Results("inbox");

		new InboxBench().run(application, Map.of("least", 40, "small", 60, "tasks", 80, "sites", 2, "people", 2,
				"events", 20, "rounds", 1, "round", 2, "workers", 1, "rehearsals", 4), results);

		assertThat(results.names()).contains("page.ratio", "page.growth", "complete.ratio", "complete.growth",
				"complete.cost", "http.p95.ratio", "story.p95");
	}

	@Test
	void theFiguresAreMeasured() throws Exception {
		var results = new Results("insight");

		new InsightBench().run(application, Map.of("steps", 12_000, "sites", 2, "open", 20, "rounds", 1), results);

		assertThat(results.names()).contains("page.ratio", "worst.p50", "worst.p85", "worst.p95", "http.p95");
	}

}
