package org.palier.platform.web;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach Palier ({@code PALIER_BASE_URL}), used in mails:
 * https, or localhost, whose port follows the server's. Anything else is refused at
 * start.
 */
@Component
public class BaseUrl {

	private volatile URI base;

	private final boolean followPort;

	BaseUrl(@Value("${palier.base-url:}") String configured, @Value("${server.port:8080}") int port) {
		this.followPort = configured.isBlank();
		this.base = URI.create(followPort ? "http://localhost:" + port : configured.strip());
	}

	@EventListener
	void started(WebServerInitializedEvent event) {
		if (followPort) {
			base = URI.create("http://localhost:" + event.getWebServer().getPort());
		}
	}

	/** Without a slash at the end. */
	public String get() {
		var text = base.toString();
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

	public String host() {
		return base.getHost();
	}

}
