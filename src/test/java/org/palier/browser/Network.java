package org.palier.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The way from a phone to the server, which can be cut, lose answers, and bring what was
 * sent several times over.
 */
public class Network implements AutoCloseable {

	/** Never passed on: the client sets them itself. */
	private static final Set<String> OWN = Set.of("connection", "content-length", "host", "transfer-encoding",
			"upgrade", "expect");

	private static final int TIMES = 5;

	private final HttpServer server;

	private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

	private final int to;

	private volatile boolean cut;

	private volatile double lost;

	private volatile Random chance = new Random(0);

	Network(int to) {
		this.to = to;
		try {
			server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		server.createContext("/", this::pass);
		server.setExecutor(Executors.newCachedThreadPool());
		server.start();
	}

	String home() {
		return "http://" + here();
	}

	private String here() {
		return "localhost:" + server.getAddress().getPort();
	}

	/** Nothing goes through any more. */
	public void cut() {
		cut = true;
	}

	public void mend() {
		cut = false;
		lost = 0;
	}

	/**
	 * Writes arrive, one to five times, but this part of the answers does not.
	 * @param seed of the chances
	 */
	public void lose(double part, long seed) {
		cut = false;
		chance = new Random(seed);
		lost = part;
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			var body = exchange.getRequestBody().readAllBytes();
			if (cut) {
				return;
			}
			var writes = !exchange.getRequestMethod().equals("GET") && lost > 0;
			HttpResponse<byte[]> answer = send(exchange, body);
			for (int again = writes ? chance.nextInt(TIMES) : 0; again > 0; again--) {
				answer = send(exchange, body);
			}
			if (writes && chance.nextDouble() < lost) {
				return;
			}
			answer.headers().map().forEach((name, values) -> {
				if (!name.startsWith(":") && !OWN.contains(name)) {
					exchange.getResponseHeaders()
						.put(name, values.stream().map((value) -> value.replace("localhost:" + to, here())).toList());
				}
			});
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length > 0) ? answer.body().length : -1);
			if (answer.body().length > 0) {
				exchange.getResponseBody().write(answer.body());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + to + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		return client.send(request.build(), BodyHandlers.ofByteArray());
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
