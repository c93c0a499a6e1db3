package org.palier.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the embedded database when the demonstration was cut off. */
class EmbeddedDatabaseTest {

	@TempDir
	Path folder;

	@Test
	void onlyAnUnfinishedDemonstrationIsMadeAgain() throws Exception {
		try (var database = new EmbeddedDatabase(folder)) {
			run(database, "create table palier_was_here ()");
		}
		Files.createDirectories(folder.resolve("mail"));
		Files.writeString(folder.resolve("mail/1.eml"), "");
		try (var database = new EmbeddedDatabase(folder)) {
			assertThat(isThere(database)).as("a finished one is kept").isTrue();
			new DemoMark(folder, "").begin();
		}
		try (var database = new EmbeddedDatabase(folder)) {
			assertThat(isThere(database)).as("one cut off is made again").isFalse();
			assertThat(folder.resolve("mail")).doesNotExist();
			assertThat(DemoMark.isUnfinished(folder)).isFalse();
		}
	}

	/** Beside somebody else's database, the folder may hold an earlier demonstration. */
	@Test
	void aDatabaseOfSomebodyElseIsNeverMarked() {
		var mark = new DemoMark(folder, "jdbc:postgresql://db/palier");

		mark.begin();

		assertThat(DemoMark.isUnfinished(folder)).isFalse();
		mark.end();
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void theMarkGoesWhenItIsDone() {
		var mark = new DemoMark(folder.resolve("new"), "");

		mark.begin();
		assertThat(DemoMark.isUnfinished(folder.resolve("new"))).isTrue();
		mark.end();
		assertThat(DemoMark.isUnfinished(folder.resolve("new"))).isFalse();
	}

	private static void run(EmbeddedDatabase database, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(database.url(), "palier_owner", "");
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static boolean isThere(EmbeddedDatabase database) throws SQLException {
		try (var connection = DriverManager.getConnection(database.url(), "palier_owner", "");
				var statement = connection.createStatement()) {
			return statement.executeQuery("select from pg_tables where tablename = 'palier_was_here'").next();
		}
	}

}
