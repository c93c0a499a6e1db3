package org.palier.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Before the application opens its database: the schema and the rows that the ground's
 * last commit left, see {@code migration/README.md}.
 */
@TestConfiguration
class GroundDatabase {

	/** The last migration that the ground had. */
	private static final String GROUND = "80";

	@Bean
	@Primary
	FlywayMigrationStrategy fromTheGround(@Qualifier("guardedMigration") FlywayMigrationStrategy today,
			DataSource source) {
		return (flyway) -> {
			Flyway.configure().configuration(flyway.getConfiguration()).target(GROUND).load().migrate();
			fill(((HikariDataSource) source).getJdbcUrl());
			today.migrate(flyway);
		};
	}

	/**
	 * As the server's own user, without the checks that a row-by-row copy would break.
	 */
	private static void fill(String url) {
		try (var connection = DriverManager.getConnection(url, "postgres", "");
				var statement = connection.createStatement();
				var dump = GroundDatabase.class.getResourceAsStream("/migration/ground.gz");
				var lines = new BufferedReader(
						new InputStreamReader(new GZIPInputStream(dump), StandardCharsets.UTF_8))) {
			statement.execute("set session_replication_role = replica");
			var copy = connection.unwrap(PGConnection.class).getCopyAPI();
			for (var command = lines.readLine(); command != null; command = lines.readLine()) {
				statement.execute("delete from " + command.split(" ")[1]);
				copy(copy, command, lines);
			}
			statement.execute("""
					select setval(pg_get_serial_sequence('audit_entry', 'id'), (select max(id) from audit_entry))""");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copy(CopyManager copy, String command, BufferedReader lines) throws IOException, SQLException {
		var rows = new StringBuilder();
		for (var line = lines.readLine(); !line.equals("\\."); line = lines.readLine()) {
			rows.append(line).append('\n');
		}
		copy.copyIn(command, new StringReader(rows.toString()));
	}

}
