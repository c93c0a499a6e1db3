package org.palier.platform.evidence;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A backup in which somebody has had a hand: what the command says of it. */
@PalierTest
class VerifyEvidenceTest {

	private static final String LAST = "(select max(number) from evidence)";

	@Autowired
	Given given;

	@Autowired
	Evidence evidence;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	HikariDataSource database;

	final String schema = "backup_" + UUID.randomUUID().toString().substring(0, 8);

	final UUID chain = UUID.randomUUID();

	@BeforeEach
	void twoTextsAndTheirChain() {
		var site = given.team().site();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			for (var wording : List.of("Un", "Deux")) {
				var text = freeze(site, wording);
				var sha256 = VerifyEvidence.sha256(wording.getBytes(StandardCharsets.UTF_8));
				evidence.append(new Fact(site, chain, Kind.FROZEN, new Who(null, null, wording)).showing(text, sha256));
				evidence.append(new Fact(site, chain, Kind.APPROVED, new Who("Hélène", "h@ville.example", null))
					.showing(text, sha256));
			}
		}));
	}

	@AfterEach
	void gone() throws SQLException {
		owner("drop schema if exists " + schema + " cascade");
	}

	@Test
	void whatWasLeftAloneIsIntact() throws SQLException {
		assertThat(verify()).containsEntry(0, "1 chains and 2 frozen documents verified: all intact\n");
	}

	@Test
	void whoeverMayReadMayVerify() throws SQLException {
		verify();
		owner("grant usage on schema " + schema + " to palier_app",
				"grant select on all tables in schema " + schema + " to palier_app");
		assertThat(run("palier_app")).containsEntry(0, "1 chains and 2 frozen documents verified: all intact\n");
	}

	@Test
	void everyHandInItShows() throws SQLException {
		var swapped = "update document set content = (select content from document d where d.id <> document.id)";
		var hands = Stream.of("update evidence set kind = 'DECLINED' where number = 2",
				"update evidence set at = at + interval '1 second' where number = 4",
				"update evidence set shown = repeat('0', 64) where number = 2",
				"update evidence set document = gen_random_uuid() where number = 1",
				"update evidence set link = gen_random_uuid() where number = 3",
				"update evidence set mail = '<x@y>' where number = 3",
				"update evidence set person = repeat('a', 64) where number = 4",
				"update evidence set hash = repeat('b', 64) where number = 4",
				"update evidence set previous = repeat('c', 64) where number = 1",
				"update evidence set name = 'Quelqu’un d’autre' where number = 2",
				"update evidence set address = null where number = 2",
				"update evidence set said = said || '!' where number = 1",
				"update evidence set name = null, address = null, said = null, salt = null where number = 2",
				"delete from evidence where number = 2", "delete from evidence where number = " + LAST,
				"delete from evidence", "update evidence set number = 5 - number where number in (2, 3)",
				"update evidence set number = number + 1 where number > 2",
				"insert into evidence select chain, 5, site_id, at, kind, link, document, shown, mail, person, hash, repeat('d', 64), name, address, said, salt, delete_on from evidence where number = 4",
				"update document set content = content || '\\x00' where title = 'Un'", swapped,
				swapped + ", sha256 = (select sha256 from document d where d.id <> document.id)",
				"update document set case_id = gen_random_uuid()", "delete from document where title = 'Deux'",
				"delete from audit_entry where ref like '4 %'",
				"update audit_entry set ref = '4 ' || repeat('e', 64) where ref like '4 %'");
		for (var hand : hands.toList()) {
			assertThat(verify(hand)).as(hand).containsOnlyKeys(1);
		}
	}

	@Test
	void theLineNamesTheEvent() throws SQLException {
		assertThat(verify("update evidence set kind = 'DECLINED' where number = 2").get(1))
			.contains("chain " + chain + ": event 2 was altered", "1 faults");
		assertThat(verify("delete from evidence where number = " + LAST).get(1))
			.contains("the audit has noted event 4, which is not there any more");
	}

	@Test
	void withoutADatabaseItSaysSo() {
		var out = new ByteArrayOutputStream();
		assertThat(VerifyEvidence.verify("jdbc:postgresql://localhost:1/none", "x", "x", new PrintStream(out)))
			.isEqualTo(2);
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The database cannot be read");
	}

	private UUID freeze(UUID site, String wording) {
		var id = UUID.randomUUID();
		var bytes = wording.getBytes(StandardCharsets.UTF_8);
		jdbc.sql("""
				insert into document (id, site_id, case_id, kind, title, content, sha256, created_at, delete_on)
				values (?, ?, ?, 'agreement', ?, ?, ?, '2026-03-12', '2036-03-12')""")
			.params(id, site, chain, wording, bytes, VerifyEvidence.sha256(bytes))
			.update();
		return id;
	}

	/** Copies the rows of this chain, lets somebody at them, and verifies the copy. */
	private Map<Integer, String> verify(String... hands) throws SQLException {
		owner("drop schema if exists " + schema + " cascade", "create schema " + schema,
				"select set_config('palier.sites', '*', true)",
				"create table " + schema + ".evidence as select * from public.evidence where chain = '" + chain + "'",
				"create table " + schema + ".document as select * from public.document where case_id = '" + chain + "'",
				"create table " + schema + ".audit_entry as select * from public.audit_entry where case_id = '" + chain
						+ "'",
				"set local search_path to " + schema);
		for (var hand : hands) {
			owner("set local search_path to " + schema, hand);
		}
		return run("palier_owner");
	}

	private Map<Integer, String> run(String role) {
		var out = new ByteArrayOutputStream();
		int code = VerifyEvidence.verify(database.getJdbcUrl() + "?currentSchema=" + schema + ",public", role, "",
				new PrintStream(out, false, StandardCharsets.UTF_8));
		return Map.of(code, out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
	}

	private void owner(String... statements) throws SQLException {
		try (var connection = DriverManager.getConnection(database.getJdbcUrl(), "palier_owner", "");
				var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (var sql : statements) {
				statement.execute(sql);
			}
			connection.commit();
		}
	}

}
