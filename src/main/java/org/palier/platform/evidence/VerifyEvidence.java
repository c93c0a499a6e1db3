package org.palier.platform.evidence;

import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code java -jar palier.jar verify-evidence} goes through every chain and every frozen
 * document of a database, such as a backup that was put back: without the application,
 * without writing, with the same settings and under any role that may read. One line for
 * each fault; 0 if there is none, 1 if there is one, 2 if the database cannot be read.
 */
public final class VerifyEvidence {

	/** The first argument that asks for it. */
	public static final String COMMAND = "verify-evidence";

	/** Anchors go with the audit, after five years. */
	private static final String ANCHORS_KEPT = "interval '1825 days'";

	/** Frozen documents, and people in events, go after ten. */
	private static final String PEOPLE_KEPT = "interval '3650 days'";

	private final Connection database;

	private final PrintStream out;

	private int faults;

	private VerifyEvidence(Connection database, PrintStream out) {
		this.database = database;
		this.out = out;
	}

	/** Reads the settings as the application does. */
	public static int run(String... args) {
		var settings = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false);
		try (var context = settings.run(args)) {
			var environment = context.getEnvironment();
			var url = environment.getProperty("spring.datasource.url");
			if (url == null) {
				System.out.println("No database is configured: set SPRING_DATASOURCE_URL, "
						+ "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
				return 2;
			}
			return verify(url, environment.getProperty("spring.datasource.username"),
					environment.getProperty("spring.datasource.password"), System.out);
		}
	}

	static int verify(String url, @Nullable String user, @Nullable String password, PrintStream out) {
		try (var database = DriverManager.getConnection(url, user, password)) {
			database.setReadOnly(true);
			database.setAutoCommit(false);
			database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			return new VerifyEvidence(database, out).all();
		}
		catch (SQLException ex) {
			out.println("The database cannot be read: " + ex.getMessage());
			return 2;
		}
	}

	private int all() throws SQLException {
		try (var scope = database.createStatement()) {
			scope.execute("select set_config('palier.sites', '*', true)");
		}
		int chains = chains();
		anchors();
		int documents = documents();
		out.println("%d chains and %d frozen documents verified: %s".formatted(chains, documents,
				(faults == 0) ? "all intact" : faults + " faults"));
		return (faults == 0) ? 0 : 1;
	}

	private int chains() throws SQLException {
		int[] count = { 0 };
		var check = new ChainCheck[1];
		var chain = new UUID[1];
		each(Evidence.COLUMNS + "order by chain, number", (row) -> {
			var event = Evidence.read(row, 0);
			if (!event.chain().equals(chain[0])) {
				tell(chain[0], check[0]);
				count[0]++;
				chain[0] = event.chain();
				check[0] = new ChainCheck(event.chain());
			}
			check[0].next(event);
		});
		tell(chain[0], check[0]);
		return count[0];
	}

	private void tell(@Nullable UUID chain, @Nullable ChainCheck check) {
		if (check != null) {
			check.faults().forEach((fault) -> fault("chain " + chain + ": " + fault));
		}
	}

	/** What the audit noted must stand in the chains, and the other way round. */
	private void anchors() throws SQLException {
		each("""
				select case_id, ref from audit_entry
				where action = 'evidence.anchored' and not exists (select from evidence
					where chain = case_id and number || ' ' || hash = ref)
				order by case_id, at""", (row) -> fault("chain " + row.getString(1) + ": the audit has noted event "
				+ row.getString(2).replaceAll(" .*", "") + ", which is not there any more as it was"));
		each("""
				select chain, number from evidence
				where at > (select max(at) from audit_entry) - %s and not exists (select from audit_entry
					where ref = number || ' ' || hash and case_id = chain and action = 'evidence.anchored')
				order by chain, number""".formatted(ANCHORS_KEPT), (row) -> fault("chain " + row.getString(1)
				+ ": event " + row.getString(2) + " is not noted in the audit: it was put in later"));
		each("""
				select chain, number from evidence
				where at > (select max(at) from audit_entry) - %s and person is not null and salt is null
				order by chain, number""".formatted(PEOPLE_KEPT), (row) -> fault("chain " + row.getString(1)
				+ ": the person in event " + row.getString(2) + " was erased before its day"));
	}

	private int documents() throws SQLException {
		int[] count = { 0 };
		each("select id, sha256, content from document order by id", (row) -> {
			count[0]++;
			if (!sha256(row.getBytes("content")).equals(row.getString("sha256"))) {
				fault("document " + row.getString("id") + ": its bytes are not the ones that were frozen");
			}
		});
		each("""
				select chain, number, document.id, document.sha256, shown, case_id
				from evidence left join document on document.id = evidence.document
				where evidence.document is not null and (document.id is null or document.sha256 <> shown or case_id <> chain)
					and (document.id is not null or evidence.at > (select max(at) from audit_entry) - %s)
				order by chain, number"""
			.formatted(PEOPLE_KEPT),
				(row) -> fault("chain " + row.getString(1) + ": the document shown in event " + row.getString(2)
						+ ((row.getString(3) == null) ? " is not there any more" : " is not the one that was shown")));
		return count[0];
	}

	private void fault(String what) {
		faults++;
		out.println(what);
	}

	private void each(String sql, Row work) throws SQLException {
		try (var statement = database.createStatement()) {
			statement.setFetchSize(50);
			try (var rows = statement.executeQuery(sql)) {
				while (rows.next()) {
					work.on(rows);
				}
			}
		}
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Row {

		void on(ResultSet row) throws SQLException;

	}

	/** No bean is made: only settings are read. */
	static final class Nothing {

	}

}
