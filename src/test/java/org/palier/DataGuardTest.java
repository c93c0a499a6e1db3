package org.palier;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses, whatever the code forgets. */
@PalierTest
class DataGuardTest {

	/**
	 * Tables of others: engine, sessions, migrations, the counts of who guesses. They
	 * hold nothing of a site.
	 */
	private static final String OWN = """
			select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind = 'r' and n.nspname = 'public' and c.relname !~ '^(act_|spring_session|flyway_|guess$)'
			order by 1""";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Audit audit;

	Given.Team team;

	@BeforeEach
	void somethingToHide() {
		team = given.team();
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
				"Charges", "theme", "ENERGY");
	}

	@Test
	void withoutAScopeEveryTableIsEmpty() {
		for (var table : tables()) {
			assertThat(count(table)).as(table).isZero();
		}
		assertThat(Scope.system("test", () -> count("mission"))).isPositive();
	}

	@Test
	void everyTableGuardsItsRows() {
		var unguarded = transaction.execute(
				(status) -> jdbc
					.sql("select relname from pg_class where not relrowsecurity and relname in ("
							+ OWN.replace("order by 1", "") + ")")
					.query(String.class)
					.list());
		assertThat(unguarded).isEmpty();
	}

	@Test
	void oneSiteIsBlindForTheOther() {
		var other = given.team();
		assertThat(Scope.of(other.site(), "test", () -> count("mission"))).isZero();
		assertThat(Scope.of(other.site(), "test", () -> count("audit_entry where mission_id is not null"))).isZero();
		assertThat(Scope.of(team.site(), "test", () -> count("mission"))).isEqualTo(1);
		assertThatThrownBy(() -> Scope.of(other.site(), "test", () -> transaction.execute((status) -> jdbc.sql(
				"insert into neighbourhood (id, site_id, name, experimental) values (gen_random_uuid(), ?, 'x', false)")
			.param(team.site())
			.update()))).isInstanceOf(DataAccessException.class).hasStackTraceContaining("row-level security");
	}

	@Test
	void theApplicationIsSubjectToAllThis() {
		var role = transaction.execute((status) -> jdbc.sql(
				"select rolsuper or rolbypassrls or pg_has_role('palier_owner', 'member') from pg_roles where rolname = current_user")
			.query(Boolean.class)
			.single());
		assertThat(role).isFalse();
	}

	@Test
	void whatHappenedCannotBeRewritten() {
		Scope.system("test", () -> audit.record(team.site(), null, null, "test", null, null, null));
		for (var sql : List.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry",
				"update document set title = 'x'")) {
			assertThatThrownBy(() -> Scope.system("test",
					() -> transaction.executeWithoutResult((status) -> jdbc.sql(sql).update())))
				.as(sql)
				.hasStackTraceContaining("permission denied");
		}
	}

	/**
	 * A table with a name, an address or somebody's words in it says until when, or goes
	 * with one that does, or is a read side that lives no longer than its task.
	 */
	@Test
	void everyTableWithAPersonSaysUntilWhen() {
		var personal = transaction.execute((status) -> jdbc
			.sql("""
					select distinct table_name from information_schema.columns
					where table_schema = 'public' and table_name in (%s)
						and column_name in ('email', 'recipient', 'actor', 'person_id', 'recorded_by', 'referent', 'voisin',
							'first_name', 'phone', 'contact', 'approver', 'author')"""
				.formatted(OWN.replace("order by 1", "")))
			.query(String.class)
			.list());
		var dated = transaction.execute((status) -> jdbc
			.sql("select table_name from information_schema.columns where column_name = 'delete_on'")
			.query(String.class)
			.list());
		assertThat(personal).contains("person", "outbox", "mail_link", "audit_entry");
		assertThat(personal.stream().filter((table) -> !dated.contains(table)).toList())
			.isSubsetOf(Set.of("person_role", "person_site", "calendar_feed", "availability"));
	}

	private List<String> tables() {
		return transaction.execute((status) -> jdbc.sql(OWN).query(String.class).list());
	}

	private long count(String table) {
		return transaction.execute((status) -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
	}

}
