package org.palier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.palier.Given;
import org.palier.inbox.FirstPage;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A million open tasks at two hundred sites: what a page of the inbox and a finished task
 * cost, beside the engine's own way on the same rows and beside a small installation.
 */
class InboxBench implements Bench.Benchmark {

	private static final int ROWS = 20;

	private static final List<String> READ_SIDES = List.of("org.palier.inbox.InboxListener",
			"org.palier.insight.FactListener");

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		try (var many = new ManyTasks(application, options.getOrDefault("sites", 200));
				var stock = new StockEngine(application)) {
			run(application, many, stock, options, results);
		}
	}

	private static void run(ConfigurableApplicationContext application, ManyTasks many, StockEngine stock,
			Map<String, Integer> options, Results results) throws Exception {
		int rounds = options.getOrDefault("rounds", 10);
		int round = options.getOrDefault("round", 25);
		var measure = new Completions(application, options.getOrDefault("workers", 4));
		many.upTo(options.getOrDefault("least", 1_000));
		rehearse(measure, many, options.getOrDefault("rehearsals", 2_000));
		double few = rate(measure, many.free(rounds * round), round, measure::claimAndComplete);
		results.add("complete.rate.least", few, "tasks/s");

		many.upTo(options.getOrDefault("small", 10_000));
		var page = new FirstPage(application);
		page(many, page, rounds * ROWS);
		double small = page(many, page, rounds * ROWS);
		results.add("page.small", small, "ms");

		results.add("load", Timing.seconds(() -> many.upTo(options.getOrDefault("tasks", 1_000_000))), "s");
		results.add("tasks", count(application), "tasks");
		page(many, page, rounds * ROWS);
		double large = page(many, page, rounds * ROWS);
		double group = query(many, stock, false, rounds);
		double site = query(many, stock, true, rounds);
		results.add("page", large, "ms");
		results.atMost(1.5, "page.growth", large / small, "times");
		results.add("page.query.group", group, "ms");
		results.add("page.query.site", site, "ms");
		results.atLeast(100, "page.ratio", group / large, "times");
		results.add("page.ratio.site", site / large, "times");
		completions(measure, many, stock, rounds, round, few, results);
		pages(application, many, options.getOrDefault("people", 50), rounds * 4, results);
		story(application, many, options.getOrDefault("events", 500), rounds * 4, results);
	}

	/** Of one role at one site, in milliseconds: half of them took no longer. */
	private static double page(ManyTasks many, FirstPage page, int times) {
		return Timing.median(times, (time) -> {
			var person = many.sites().get(time % many.sites().size()).coordinator();
			Completions.as(person, () -> page.read(person, ROWS));
		});
	}

	/**
	 * The engine knows no site. Either its query shows the role's tasks of all sites, or
	 * sites are tenants, as its manual proposes: the copies have them as such.
	 */
	private static double query(ManyTasks many, StockEngine stock, boolean site, int times) {
		return Timing.median(times, (time) -> {
			var query = stock.tasks().createTaskQuery().taskCandidateGroup("coordinator");
			if (site) {
				query.tenantIdIn(many.sites().get(time % many.sites().size()).site().toString());
			}
			query.orderByDueDate().asc().listPage(0, ROWS);
		});
	}

	/** The whole page in many browsers at once, beside one that reads nothing. */
	private static void pages(ConfigurableApplicationContext application, ManyTasks many, int people, int times,
			Results results) throws Exception {
		var base = Paperwork.base(application);
		var inboxes = new ArrayList<Crowd.Page>();
		var empty = new ArrayList<Crowd.Page>();
		for (int i = 0; i < people; i++) {
			var browser = new Paperwork(application);
			browser.as(many.sites().get(i % many.sites().size()).coordinator());
			inboxes.add(new Crowd.Page(base + "/inbox", browser.cookies()));
			empty.add(new Crowd.Page(base + "/accessibility", browser.cookies()));
		}
		var crowd = new Crowd();
		crowd.open(inboxes, times);
		crowd.open(empty, times);
		var full = crowd.open(inboxes, times);
		var nothing = crowd.open(empty, times);
		results.add("http.people", people, "people");
		results.add("http.inbox.p50", Crowd.percentile(full, 50), "ms");
		results.add("http.inbox.p95", Crowd.percentile(full, 95), "ms");
		results.add("http.empty.p50", Crowd.percentile(nothing, 50), "ms");
		results.add("http.empty.p95", Crowd.percentile(nothing, 95), "ms");
		results.atMost(3, "http.p95.ratio", Crowd.percentile(full, 95) / Crowd.percentile(nothing, 95), "times");
	}

	/** A mission to which much happened. */
	private static void story(ConfigurableApplicationContext application, ManyTasks many, int events, int times,
			Results results) throws Exception {
		var site = many.sites().get(0);
		var jdbc = application.getBean(JdbcClient.class);
		var mission = inScope(application, () -> {
			var one = jdbc.sql("select mission_id from inbox_task where site_id = ? limit 1")
				.param(site.site())
				.query(UUID.class)
				.single();
			jdbc.sql(
					"""
							insert into audit_entry (at, site_id, mission_id, case_id, actor, actor_id, action, subject, detail, ref)
							select e.at - make_interval(hours => i), ?, ?, e.case_id, e.actor, e.actor_id, e.action, e.subject, e.detail, e.ref
							from generate_series(1, ?) i
								join (select *, row_number() over (order by id desc) as n, count(*) over () as of
									from (select * from audit_entry order by id desc limit 100) last) e on e.n = 1 + i % e.of""")
				.params(site.site(), one, events)
				.update();
			return one;
		});
		var browser = new Paperwork(application);
		browser.as(site.coordinator());
		var page = List.of(new Crowd.Page(Paperwork.base(application) + "/missions/" + mission, browser.cookies()));
		var crowd = new Crowd();
		crowd.open(page, times);
		var took = crowd.open(page, times);
		results.add("story.events", events, "events");
		results.add("story.p50", Crowd.percentile(took, 50), "ms");
		results.atMost(1000, "story.p95", Crowd.percentile(took, 95), "ms");
	}

	private static void completions(Completions measure, ManyTasks many, StockEngine stock, int rounds, int round,
			double few, Results results) {
		var work = many.free(round * (4 * rounds + 1));
		rehearse(measure, many, rounds * round);
		double ours = rate(measure, work.subList(0, round * rounds), round, measure::claimAndComplete);
		results.add("complete.rate", ours, "tasks/s");
		results.atLeast(0.9, "complete.growth", ours / few, "times");

		var with = new ArrayList<Double>();
		var without = new ArrayList<Double>();
		var plain = new ArrayList<Double>();
		for (int i = 0; i < rounds; i++) {
			var next = work.subList(round * (rounds + 3 * i), round * (rounds + 3 * i + 3));
			with.add(measure.seconds(next.subList(0, round), measure::claimAndComplete));
			measure.without(READ_SIDES,
					() -> without.add(measure.seconds(next.subList(round, 2 * round), measure::claimAndComplete)));
			plain.add(measure.seconds(next.subList(2 * round, 3 * round), stock::claimAndComplete));
		}
		results.add("complete.with", 1000 * Timing.median(with) / round, "ms");
		results.add("complete.without", 1000 * Timing.median(without) / round, "ms");
		results.add("complete.engine", 1000 * Timing.median(plain) / round, "ms");
		results.atMost(25, "complete.cost", 100 * (Timing.median(with) / Timing.median(without) - 1), "%");

		stock.withoutOurIndex(() -> {
			double alone = round
					/ measure.seconds(work.subList(round * 4 * rounds, work.size()), stock::claimAndComplete);
			results.add("complete.rate.stock", alone, "tasks/s");
			results.atLeast(30, "complete.ratio", ours / alone, "times");
		});
	}

	/** The same tasks again and again: nothing of it is kept. */
	private static void rehearse(Completions measure, ManyTasks many, int times) {
		var some = many.free(100);
		measure.seconds(IntStream.range(0, times).mapToObj((i) -> some.get(i % some.size())).toList(),
				measure::rehearse);
		new Owner(measure.application()).run("vacuum analyze");
	}

	/** Tasks in a second, in the middle one of the rounds. */
	private static double rate(Completions measure, List<ManyTasks.Work> work, int round,
			Consumer<ManyTasks.Work> how) {
		var took = IntStream.range(0, work.size() / round)
			.mapToObj((i) -> measure.seconds(work.subList(i * round, (i + 1) * round), how))
			.toList();
		return round / Timing.median(took);
	}

	private static int count(ConfigurableApplicationContext application) {
		return inScope(application,
				() -> application.getBean(JdbcClient.class)
					.sql("select count(*) from inbox_task")
					.query(Integer.class)
					.single());
	}

	private static <T> T inScope(ConfigurableApplicationContext application, java.util.function.Supplier<T> work) {
		return Scope.system("bench",
				() -> application.getBean(TransactionTemplate.class).execute((status) -> work.get()));
	}

}
