package org.palier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.palier.platform.InstallationRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL beside the application, in its data folder, which one application has at a
 * time. It is as safe as a real one ({@code fsync} on), writes its own log to
 * {@code postgres.log}, and a server that outlived a killed application is adopted.
 */
class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String NAME = "palier";

	/** Held open as long as we live: the system lets go of it even if we are killed. */
	private final FileChannel ours;

	private final int port;

	private final @Nullable EmbeddedPostgres started;

	private final @Nullable ProcessHandle adopted;

	EmbeddedDatabase(Path folder) {
		this.ours = take(folder.toAbsolutePath());
		var data = folder.resolve("postgres").toAbsolutePath();
		var left = DemoMark.isUnfinished(folder) ? startAgain(folder, data) : leftAlive(data);
		if (left.isPresent()) {
			this.adopted = left.get().process();
			this.port = left.get().port();
			this.started = null;
			log.info("Adopted the database server that the last run left alive (process {})", adopted.pid());
		}
		else {
			this.adopted = null;
			this.started = start(data, folder.resolve("postgres.log").toAbsolutePath());
			this.port = started.getPort();
		}
		prepare();
	}

	private static FileChannel take(Path folder) {
		try {
			Files.createDirectories(folder);
			var channel = FileChannel.open(folder.resolve("palier.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				channel.close();
				throw new InstallationRefused("Another Palier is running on the data folder " + folder + ".",
						"Stop it first, or give this one a folder of its own with PALIER_DATA.");
			}
			return channel;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + folder + " cannot be written", ex);
		}
	}

	private static EmbeddedPostgres start(Path data, Path serverLog) {
		try {
			return EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setOutputRedirector(Redirect.appendTo(serverLog.toFile()))
				.setErrorRedirector(Redirect.appendTo(serverLog.toFile()))
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("timezone", "UTC")
				.setServerConfig("max_connections", "60")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded database could not start in " + data + ", see " + serverLog,
					ex);
		}
	}

	/**
	 * A demonstration that was cut off in the middle is thrown away, its server first.
	 */
	private static Optional<Left> startAgain(Path folder, Path data) {
		leftAlive(data).ifPresent((left) -> {
			left.process().destroy();
			left.process().onExit().orTimeout(10, TimeUnit.SECONDS).join();
		});
		DemoMark.clearUnfinished(folder);
		return Optional.empty();
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
		try (var connection = connect(); var statement = connection.createStatement()) {
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

	private Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
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
			stop(adopted);
		}
		ours.close();
	}

	/** A polite signal waits until everybody has left: whoever has not is sent away. */
	private void stop(ProcessHandle server) {
		try (var connection = connect(); var statement = connection.createStatement()) {
			server.destroy();
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
		}
		catch (SQLException ex) {
			log.info("The database server is already stopping: {}", ex.getMessage());
		}
		try {
			server.onExit().get(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("The database server (process {}) is still stopping", server.pid());
		}
	}

	private record Left(ProcessHandle process, int port) {
	}

}
