package org.palier.inbox;

import java.time.Instant;
import java.util.List;

import org.palier.platform.security.User;

import org.springframework.context.ApplicationContext;

/** What the inbox reads to show somebody the first rows of what their roles may take. */
public class FirstPage {

	private static final Span ALWAYS = new Span(Span.LATER, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

	private static final Filter ALL = new Filter(Wanted.ALL, List.of(), List.of(), null, List.of());

	private final Inbox inbox;

	public FirstPage(ApplicationContext application) {
		this.inbox = application.getBean(Inbox.class);
	}

	/** How many there are on it. */
	public int read(User person, int rows) {
		return inbox.page(Lanes.roles(person), ALWAYS, ALL, null, rows).size();
	}

}
