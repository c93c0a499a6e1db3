package org.palier;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: cookies, and the hidden token of each form. */
public class HttpVisitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

	private final String base;

	private String token = "";

	/**
	 * @param base {@code http://localhost:8080}
	 */
	public HttpVisitor(String base) {
		this.base = base;
	}

	public void login(String email, String password) throws IOException, InterruptedException {
		token = token(get("/login"));
		var answer = post("/login", "username", email, "password", password);
		if (answer.statusCode() != 302 || answer.headers().firstValue("location").orElse("").contains("error")) {
			throw new IllegalStateException("No login for " + email);
		}
		token = token(get("/inbox"));
	}

	public String get(String path) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString()).body();
	}

	/** Sends a form; names and values in turn. */
	public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
		var body = new StringBuilder("_csrf=").append(encode(token));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
		}
		return client.send(HttpRequest.newBuilder(URI.create(base + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build(), BodyHandlers.ofString());
	}

	/** What says who this is, as a header. */
	public String cookies() {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	private static String token(String page) {
		var found = TOKEN.matcher(page);
		if (!found.find()) {
			throw new IllegalStateException("A page without a form: " + page);
		}
		return found.group(1);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
