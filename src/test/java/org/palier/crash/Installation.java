package org.palier.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, on a data folder of its own. */
class Installation {

	private final Path folder;

	private final int port;

	private Process process;

	Installation(Path folder) throws IOException {
		this.folder = folder;
		try (var socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
	}

	/** Starts it and waits until it answers. */
	void start(String log) throws IOException, InterruptedException {
		var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.palier.Palier",
				"--palier.demo-months=0");
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(log).toFile());
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("PALIER_DATA", folder.toString());
		process = builder.start();
		var health = HttpRequest.newBuilder(URI.create(address("/actuator/health"))).build();
		var client = HttpClient.newHttpClient();
		for (int i = 0; i < 240; i++) {
			try {
				if (client.send(health, BodyHandlers.ofString()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				// not listening yet
			}
			if (!process.isAlive()) {
				break;
			}
			TimeUnit.MILLISECONDS.sleep(500);
		}
		throw new IllegalStateException("The application did not start:\n" + Files.readString(log(log)));
	}

	/** {@code kill -9}: it has no time to say good-bye. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** Ctrl-C; returns how long it took. */
	Duration stop() throws InterruptedException {
		long begin = System.nanoTime();
		process.destroy();
		process.waitFor();
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	String address(String path) {
		return "http://localhost:" + port + path;
	}

	Path log(String name) {
		return folder.resolveSibling(folder.getFileName() + "-" + name + ".log");
	}

	/** Rows of a query over all sites, straight from the database. */
	List<String> rows(String sql) throws IOException, SQLException {
		try (var connection = connect(); var statement = connection.createStatement()) {
			statement.execute("set palier.sites = '*'");
			var rows = new ArrayList<String>();
			try (var result = statement.executeQuery(sql)) {
				while (result.next()) {
					rows.add(result.getString(1));
				}
			}
			return rows;
		}
	}

	private Connection connect() throws IOException, SQLException {
		var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/palier", "palier_app", "");
	}

}
