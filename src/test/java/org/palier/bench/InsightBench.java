package org.palier.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.palier.Given;
import org.palier.insight.WholePicture;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three years of two hundred sites, five million finished steps: what the page costs that
 * says where time is lost, beside the percentiles that a database makes of the engine's
 * history, and how far its figures are from them.
 */
class InsightBench implements Bench.Benchmark {

	private static final List<Double> SHARES = List.of(0.5, 0.85, 0.95);

	/** Its user tasks alone: the table of activities has the gateways too. */
	private static final String PERCENTILES = """
			select proc_def_key_ || '/' || task_def_key_ as step, count(*) as count,
				percentile_cont(array[0.5, 0.85, 0.95]) within group (order by duration_) as took
			from act_hi_taskinst where end_time_ is not null
			group by proc_def_key_, task_def_key_""";

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		int steps = options.getOrDefault("steps", 5_000_000);
		int rounds = options.getOrDefault("rounds", 10);
		var given = application.getBean(Given.class);
		var sites = IntStream.range(0, options.getOrDefault("sites", 200))
			.mapToObj((number) -> given.team().site())
			.toList();
		var network = given.another(sites.get(0), Role.NETWORK);
		load(application, sites, steps, options, results);
		var picture = new WholePicture(application);
		results.add("summaries", Timing.seconds(picture::addUp), "s");
		new Owner(application).run("vacuum analyze step_summary");

		Runnable page = () -> Completions.as(network, picture::read);
		Runnable passages = () -> Completions.as(network, picture::readPassages);
		Timing.median(rounds * 10, page);
		double read = Timing.median(rounds * 5, page);
		results.add("page.passages", Timing.median(rounds * 5, passages), "ms");
		results.add("page", read, "ms");
		double sql = Timing.median(Math.min(rounds, 3), () -> percentiles(application));
		results.add("page.percentile_cont", sql, "ms");
		results.atLeast(100, "page.ratio", sql / read, "times");
		http(application, network.email(), rounds * 5, results);

		var exact = percentiles(application);
		for (int i = 0; i < SHARES.size(); i++) {
			int share = i;
			var ours = new HashMap<String, Double>();
			Completions.as(network, () -> ours.putAll(picture.elapsed(SHARES.get(share))));
			double worst = exact.entrySet()
				.stream()
				.filter((step) -> step.getValue().count() >= 100)
				.mapToDouble((step) -> 100 * Math
					.abs(ours.getOrDefault(step.getKey(), 0.0) / (step.getValue().took()[share].doubleValue() / 1000)
							- 1))
				.max()
				.orElse(0);
			results.atMost(1, "worst.p" + Math.round(100 * SHARES.get(i)), worst, "%");
		}
		results.add("steps.compared", exact.values().stream().filter((step) -> step.count() >= 100).count(), "steps");
	}

	private static void load(ConfigurableApplicationContext application, List<UUID> sites, int steps,
			Map<String, Integer> options, Results results) {
		var many = new FinishedSteps(application, sites);
		var now = Timestamp.from(application.getBean(Clock.class).instant());
		int years = options.getOrDefault("years", 3);
		var owner = new Owner(application);
		owner.loading(List.of("step_fact", "act_hi_taskinst"), () -> {
			results.add("load.facts", Timing.seconds(() -> many.parts(steps)
				.forEach((from) -> inScope(application, () -> many.facts(from, steps, years, now)))), "s");
			results.add("load.history", Timing.seconds(() -> inScope(application, many::history)), "s");
		});
		inScope(application, () -> many.open(options.getOrDefault("open", 2_000)));
		inScope(application, () -> application.getBean(JdbcClient.class).sql("delete from summary_mark").update());
		owner.run("vacuum analyze");
		results.add("steps", steps, "steps");
		results.add("open", options.getOrDefault("open", 2_000), "steps");
	}

	private static Map<String, Took> percentiles(ConfigurableApplicationContext application) {
		var found = new HashMap<String, Took>();
		inScope(application, () -> application.getBean(JdbcClient.class).sql(PERCENTILES).query((row) -> {
			found.put(row.getString("step"),
					new Took(row.getLong("count"), (Double[]) row.getArray("took").getArray()));
		}));
		return found;
	}

	private static void http(ConfigurableApplicationContext application, String email, int times, Results results)
			throws Exception {
		var browser = new Paperwork(application);
		browser.as(email);
		var page = List.of(new Crowd.Page(Paperwork.base(application) + "/insight?months=0", browser.cookies()));
		var crowd = new Crowd();
		crowd.open(page, times);
		var took = crowd.open(page, times);
		results.add("http.p50", Crowd.percentile(took, 50), "ms");
		results.add("http.p95", Crowd.percentile(took, 95), "ms");
	}

	private static void inScope(ConfigurableApplicationContext application, Runnable work) {
		Scope.system("bench",
				() -> application.getBean(TransactionTemplate.class).executeWithoutResult((status) -> work.run()));
	}

	/** What the database says of a step, in milliseconds. */
	private record Took(long count, Double[] took) {
	}

}
