package org.palier.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.Given;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a few real missions, multiplied: in each copy the ids that belong to the
 * mission are new, the same old id becoming the same new one in every table, and site and
 * people are those of another site. What it copies is what engine and application wrote;
 * nothing is written as somebody thinks that they would.
 */
class Copies implements AutoCloseable {

	/** In an order that foreign keys allow; each with its rows. */
	private static final Map<String, String> TABLES = rows();

	private static final Set<String> DUE = Set.of("due_at", "due_date_");

	private final JdbcClient jdbc;

	private final Given.Team team;

	private final Owner owner;

	private final Set<String> own = new HashSet<>();

	private final List<String> statements = new ArrayList<>();

	Copies(JdbcClient jdbc, Owner owner, Given.Team team, List<UUID> missions) {
		this.jdbc = jdbc;
		this.owner = owner;
		this.team = team;
		var ids = missions.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
		TABLES.forEach((table, rows) -> owner.run("""
				set palier.sites = '*'; drop table if exists first_%1$s;
				create table first_%1$s as select * from %1$s where %2$s""".formatted(table,
				rows.replace(":missions", ids))));
		TABLES.keySet().forEach((table) -> own.addAll(ids(table)));
		TABLES.keySet().forEach((table) -> statements.add(statement(table)));
	}

	Collection<String> tables() {
		return TABLES.keySet();
	}

	@Override
	public void close() {
		TABLES.keySet().forEach((table) -> owner.run("drop table first_" + table));
	}

	private static Map<String, String> rows() {
		var instances = "(select id_ from act_ru_execution where root_proc_inst_id_ in (select root.id_ "
				+ "from act_ru_execution root where root.business_key_ = any (:missions::text[])))";
		var all = new java.util.LinkedHashMap<String, String>();
		all.put("mission", "id = any (:missions)");
		for (var table : List.of("mission_phase", "need", "agreement", "agreement_mission", "content", "mail_link",
				"inbox_task")) {
			all.put(table, "mission_id = any (:missions)");
		}
		all.put("step_fact", "mission_id = any (:missions) and finished_at is null");
		all.put("act_hi_procinst", "proc_inst_id_ in " + instances);
		all.put("act_hi_actinst", "end_time_ is null and proc_inst_id_ in " + instances);
		all.put("act_hi_taskinst", "end_time_ is null and proc_inst_id_ in " + instances);
		all.put("act_ru_execution", "proc_inst_id_ in " + instances);
		all.put("act_ru_task", "proc_inst_id_ in " + instances);
		all.put("act_ru_identitylink",
				"task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")");
		all.put("act_ru_variable", "proc_inst_id_ in " + instances);
		all.put("act_ru_event_subscr", "proc_inst_id_ in " + instances);
		all.put("act_ru_job", "process_instance_id_ in " + instances);
		return all;
	}

	/** How many of the real missions' tasks there are. */
	int tasks() {
		return jdbc.sql("select count(*) from first_inbox_task").query(Integer.class).single();
	}

	/** Writes these copies, at one site after the other. */
	void write(int from, int to, List<Given.Team> sites) {
		for (var statement : statements) {
			jdbc.sql(statement)
				.param("own", own.toArray(String[]::new))
				.param("from", from)
				.param("to", to)
				.param("places", sites.size())
				.param("sites", ids(sites, Given.Team::site))
				.param("neighbourhoods", ids(sites, Given.Team::neighbourhood))
				.param("coordinators", ids(sites, (site) -> site.coordinator().id()))
				.param("directors", ids(sites, (site) -> site.director().id()))
				.param("one", ids(sites, (site) -> site.voisins().get(0).id()))
				.param("two", ids(sites, (site) -> site.voisins().get(1).id()))
				.update();
		}
	}

	private static UUID[] ids(List<Given.Team> sites, java.util.function.Function<Given.Team, UUID> id) {
		return sites.stream().map(id).toArray(UUID[]::new);
	}

	private List<String> ids(String table) {
		var column = Map.of("mission_phase", "case_id", "step_fact", "task_id", "agreement_mission", "agreement_id")
			.getOrDefault(table, table.startsWith("act_") ? "id_" : "id");
		return jdbc.sql("select " + column + "::text from first_" + table).query(String.class).list();
	}

	private String statement(String table) {
		var columns = jdbc.sql("""
				select column_name, udt_name from information_schema.columns
				where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position""")
			.param(table)
			.query((row, index) -> Map.entry(row.getString("column_name"), row.getString("udt_name")))
			.list();
		var values = columns.stream()
			.map((column) -> value(table, column.getKey(), column.getValue()))
			.collect(Collectors.joining(", "));
		return """
				insert into %s (%s)
				select %s from generate_series(:from::int, :to::int) i
					join unnest(:sites::uuid[], :neighbourhoods::uuid[], :coordinators::uuid[], :directors::uuid[], :one::uuid[],
						:two::uuid[]) with ordinality b(site, neighbourhood, coordinator, director, one, two, n)
						on b.n = 1 + i %% :places::int
					cross join first_%s t"""
			.formatted(table, columns.stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")), values, table);
	}

	/** What stands in this column of a copy. */
	private String value(String table, String column, String type) {
		if (DUE.contains(column)) {
			return "t." + column + " + make_interval(days => (i::bigint * 7919 % 60)::int - 20)";
		}
		if (column.equals("tenant_id_") && table.equals("act_ru_task")) {
			return "b.site::text";
		}
		if (!Set.of("uuid", "text", "varchar").contains(type)) {
			return "t." + column;
		}
		var found = new HashSet<>(
				jdbc.sql("select distinct %1$s::text from first_%2$s where %1$s is not null".formatted(column, table))
					.query(String.class)
					.list());
		var places = Map.of(team.site(), "site", team.neighbourhood(), "neighbourhood", team.coordinator().id(),
				"coordinator", team.director().id(), "director", team.voisins().get(0).id(), "one",
				team.voisins().get(1).id(), "two");
		var text = "t." + column + "::text";
		var cases = new StringBuilder();
		places.forEach((id, name) -> {
			if (found.contains(id.toString())) {
				cases.append(" when %s = '%s' then b.%s::text".formatted(text, id, name));
			}
		});
		if (found.stream().anyMatch(own::contains)) {
			cases.append(" when %1$s = any (:own::text[]) then left(%1$s, -36) || md5(%1$s || '/' || i)::uuid::text"
				.formatted(text));
		}
		return cases.isEmpty() ? "t." + column : "(case" + cases + " else " + text + " end)::" + type;
	}

}
