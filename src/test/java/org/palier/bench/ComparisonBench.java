package org.palier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;

import org.palier.Given;
import org.palier.inbox.ComparisonRun;
import org.palier.platform.security.Scope;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The comparison of list and engine: how long it takes at a hundredth of the tasks and at
 * all of them, and how much memory.
 */
class ComparisonBench implements Bench.Benchmark {

	private static final List<String> ROWS = List.of("""
			insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)
			select md5('t' || i)::uuid, 1, 'Décrire le besoin', 50, '2026-01-01', '2026-02-01', 1
			from generate_series(:first, :last) i""",
			"""
					insert into inbox_task (id, process, step, form_key, case_id, site_id, role, name, title, created_at, ready_at, due_at)
					select md5('t' || i)::uuid, 'need', 'user_describeNeed', 'need/describe-need', md5('c' || i)::uuid,
						(select id from site limit 1), 'coordinator', 'Décrire le besoin', 'Charges', '2026-01-01', '2026-01-01',
						'2026-02-01 00:00+00'
					from generate_series(:first, :last) i""");

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		int tasks = options.getOrDefault("tasks", 1_000_000);
		application.getBean(Given.class).team();
		load(application, 1, tasks / 100);
		compare(application, "few", results);
		load(application, tasks / 100 + 1, tasks);
		compare(application, "all", results);
	}

	private static void compare(ConfigurableApplicationContext application, String name, Results results) {
		ComparisonRun.once(application);
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		long begin = System.nanoTime();
		long compared = ComparisonRun.once(application);
		results.add("comparison." + name + ".tasks", compared, "tasks");
		results.add("comparison." + name + ".time", (System.nanoTime() - begin) / 1e9, "s");
		results.add("comparison." + name + ".heap",
				ManagementFactory.getMemoryPoolMXBeans()
					.stream()
					.filter((pool) -> pool.getType() == MemoryType.HEAP)
					.mapToLong((pool) -> pool.getPeakUsage().getUsed())
					.sum() / 1e6,
				"MB");
	}

	private static void load(ConfigurableApplicationContext application, int first, int last) {
		var jdbc = application.getBean(JdbcClient.class);
		var transaction = application.getBean(TransactionTemplate.class);
		for (var rows : ROWS) {
			Scope.system("bench", () -> transaction
				.executeWithoutResult((status) -> jdbc.sql(rows).param("first", first).param("last", last).update()));
		}
	}

}
