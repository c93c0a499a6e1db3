package org.palier.bench;

import java.util.List;
import java.util.UUID;

import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of finished steps of all models, as facts and as the engine's history of the same
 * tasks. How long one takes is spread as it is in life: many a little, few a lot more.
 */
class FinishedSteps {

	/** Steps written at once. */
	private static final int AT_ONCE = 250_000;

	/** In the order of their end, as they would have been written. */
	private static final String FACTS = """
			insert into step_fact (task_id, process, version, step, role, site_id, mission_id, case_id, created_at, ready_at, due_at,
				claimed_at, finished_at, outcome, doing, since, topic, nature, again, to_take_seconds, in_hand_seconds,
				partner_seconds, elapsed_seconds, working_seconds, over_seconds)
			select id::text, process, 1 + (age < 400)::int, step, role, (:sites::uuid[])[1 + floor(place * :places::int)], mission, mission,
				finished_at - elapsed, finished_at - elapsed, finished_at - elapsed + make_interval(days => days * 7 / 5),
				finished_at - 0.7 * elapsed, finished_at, 'FINISHED', case when role = 'partner' then 'PARTNER' else 'IN_HAND' end,
				finished_at - 0.7 * elapsed, (array['PESTS', 'ENERGY', 'HEALTH'])[1 + id_number % 3], (array['PUBLIC_BODY', 'PUBLIC', 'PRIVATE'])[1 + id_number % 3],
				luck < 0.1, case when role = 'partner' then 0 else worked * 3 / 10 end,
				case when role = 'partner' then 0 else worked - worked * 3 / 10 end, case when role = 'partner' then worked else 0 end,
				seconds, worked, greatest(0, worked - days * 32400)
			from (
				select one.*, s.process, s.step, s.role, s.days, md5('fact' || one.id_number)::uuid as id, md5('of' || one.id_number / 7)::uuid as mission,
					(one.seconds * 0.27)::bigint as worked, make_interval(secs => one.seconds) as elapsed, :now::timestamptz - make_interval(secs => one.age * 86400) as finished_at
				from (
					select i as id_number, random() as place, random() as luck, :years::int * 365.0 * (:total::int - i) / :total::int as age, k.n, random_normal() as spread
					from generate_series(:from::int, :to::int) i cross join lateral (select 1 + floor(random() * :steps::int + 0 * i)::int as n) k
				) drawn
					join unnest(:processes::text[], :names::text[], :roles::text[], :days::int[]) with ordinality s(process, step, role, days, n) using (n)
					cross join lateral (select drawn.*, greatest(60, exp(ln(days * 86400 * 1.1) + 0.9 * spread))::bigint as seconds) one
			) finished""";

	private static final String HISTORY = """
			insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
				act_inst_id_, name_, assignee_, start_time_, end_time_, duration_, delete_reason_, priority_)
			select task_id, step, process, process || ':' || version || ':' || md5(process)::uuid, case_id::text, case_id::text, case_id::text,
				left(step || ':' || task_id, 64), step, site_id::text, created_at at time zone 'UTC', finished_at at time zone 'UTC',
				elapsed_seconds * 1000, 'completed', 50
			from step_fact where finished_at is not null and site_id = any (:sites::uuid[])""";

	/** Some that are not finished: they are on the page too. */
	private static final String OPEN = """
			insert into step_fact (task_id, process, version, step, role, site_id, mission_id, case_id, created_at, ready_at, due_at,
				outcome, doing, since)
			select md5('open' || task_id)::uuid::text, process, 2, step, role, site_id, null, md5('case' || task_id)::uuid, ready_at, ready_at,
				due_at, 'OPEN', case when role = 'partner' then 'PARTNER' else 'TO_TAKE' end, ready_at
			from step_fact where finished_at is not null and site_id = any (:sites::uuid[]) order by finished_at desc limit :open::int""";

	private final JdbcClient jdbc;

	private final UUID[] sites;

	private final List<Step> steps;

	FinishedSteps(ConfigurableApplicationContext application, List<UUID> sites) {
		var workflow = application.getBean(Workflow.class);
		this.jdbc = application.getBean(JdbcClient.class);
		this.sites = sites.toArray(UUID[]::new);
		this.steps = workflow.models()
			.stream()
			.flatMap((model) -> workflow.steps(model).stream())
			.filter((step) -> step.called().isEmpty())
			.toList();
	}

	/** Begins of the parts in which they are written. */
	List<Integer> parts(int total) {
		return java.util.stream.Stream.iterate(1, (from) -> from <= total, (from) -> from + AT_ONCE).toList();
	}

	void facts(int from, int total, int years, java.sql.Timestamp now) {
		jdbc.sql(FACTS)
			.param("sites", sites)
			.param("places", sites.length)
			.param("now", now)
			.param("years", years)
			.param("total", total)
			.param("from", from)
			.param("to", Math.min(total, from + AT_ONCE - 1))
			.param("steps", steps.size())
			.param("processes", steps.stream().map(Step::process).toArray(String[]::new))
			.param("names", steps.stream().map(Step::id).toArray(String[]::new))
			.param("roles", steps.stream().map(FinishedSteps::role).toArray(String[]::new))
			.param("days",
					steps.stream()
						.map((step) -> (step.workingDays() != null) ? step.workingDays() : Integer.valueOf(5))
						.toArray(Integer[]::new))
			.update();
	}

	/** Whom a bean names is the director as often as not. */
	private static String role(Step step) {
		return step.role().startsWith("${") ? "director" : step.role();
	}

	void history() {
		jdbc.sql(HISTORY).param("sites", sites).update();
	}

	void open(int number) {
		jdbc.sql(OPEN).param("sites", sites).param("open", number).update();
	}

}
