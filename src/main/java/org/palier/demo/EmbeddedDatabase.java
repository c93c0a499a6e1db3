package org.palier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL beside the application, in its data folder. It is as safe as a real one
 * ({@code fsync} on), and a server that outlived a killed application is adopted.
 */
class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String NAME = "palier";

	private final int port;

	private final @Nullable EmbeddedPostgres started;

	private final @Nullable ProcessHandle adopted;

	EmbeddedDatabase(Path folder) {
		var data = folder.resolve("postgres").toAbsolutePath();
		var left = leftAlive(data);
		if (left.isPresent()) {
			this.adopted = left.get().process();
			this.port = left.get().port();
			this.started = null;
			log.info("Adopted the database server that the last run left alive (process {})", adopted.pid());
		}
		else {
			this.adopted = null;
			this.started = start(data);
			this.port = started.getPort();
		}
		prepare();
	}

	private static EmbeddedPostgres start(Path data) {
		try {
			Files.createDirectories(data.getParent());
			return EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("timezone", "UTC")
				.setServerConfig("max_connections", "60")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded database could not start in " + data, ex);
		}
	}

	/** The server named by {@code postmaster.pid}, if it still runs. */
	private static Optional<Left> leftAlive(Path data) {
		try {
			var pidFile = data.resolve("postmaster.pid");
			if (!Files.exists(pidFile)) {
				return Optional.empty();
			}
			var lines = Files.readAllLines(pidFile);
			return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
				.filter((process) -> process.info().command().orElse("").contains("postgres"))
				.map((process) -> new Left(process, Integer.parseInt(lines.get(3).strip())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The two roles and the database, unless they are there. */
	private void prepare() {
		try (var connection = connect("postgres"); var statement = connection.createStatement()) {
			for (var role : new String[] { "palier_owner", "palier_app" }) {
				statement.execute("do $$ begin create role " + role
						+ " login nosuperuser nobypassrls; exception when duplicate_object then null; end $$");
			}
			var exists = statement.executeQuery("select from pg_database where datname = '" + NAME + "'").next();
			if (!exists) {
				statement.execute("create database " + NAME + " owner palier_owner");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The embedded database could not be prepared", ex);
		}
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
	}

	String url() {
		return "jdbc:postgresql://localhost:" + port + "/" + NAME;
	}

	@Override
	public void close() throws IOException {
		if (started != null) {
			started.close();
		}
		if (adopted != null) {
			adopted.destroy();
			try {
				adopted.onExit().get(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException ex) {
				log.warn("The database server (process {}) is still stopping", adopted.pid());
			}
		}
	}

	private record Left(ProcessHandle process, int port) {
	}

}
