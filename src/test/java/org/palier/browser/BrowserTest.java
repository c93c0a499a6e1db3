package org.palier.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.User;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of the tests in a real browser. {@code visitor()} is somebody with a browser of
 * their own; whatever a page complains about in the console, a violation of the content
 * policy included, fails the test.
 */
@PalierTest
@ExtendWith(BrowserTest.OneForTheRun.class)
public abstract class BrowserTest {

	private static @Nullable Chromium chromium;

	@Autowired
	protected Given given;

	@Autowired
	protected Web web;

	@LocalServerPort
	private int port;

	private final List<Visitor> visitors = new ArrayList<>();

	/** Somebody who is not logged in: a partner, or the public. */
	protected Visitor visitor() {
		var visitor = new Visitor(java.util.Objects.requireNonNull(chromium).browser(), "http://localhost:" + port);
		visitors.add(visitor);
		return visitor;
	}

	/** Somebody with a small phone, on which no script runs. */
	protected Visitor phone() {
		var visitor = new Visitor(java.util.Objects.requireNonNull(chromium).browser(), "http://localhost:" + port, 360,
				false);
		visitors.add(visitor);
		return visitor;
	}

	/** A phone that keeps what it has, in this folder, with this network. */
	protected Pocket pocket(Path folder, Network network) {
		return new Pocket(java.util.Objects.requireNonNull(chromium), folder, network);
	}

	/** The network between a phone and this server. */
	protected Network network() {
		return new Network(port);
	}

	/** Somebody of a team, logged in through the form. */
	protected Visitor visitor(User person) {
		return visitor().logIn(person.email(), Given.PASSWORD);
	}

	@AfterEach
	void everybodyLeavesWithoutComplaint() {
		var complaints = visitors.stream().flatMap((visitor) -> visitor.leave().stream()).toList();
		visitors.clear();
		if (!complaints.isEmpty()) {
			throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
		}
	}

	/** Starts the browser with the first test, closes it after the last one. */
	static class OneForTheRun implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			chromium = context.getRoot()
				.getStore(Namespace.GLOBAL)
				.computeIfAbsent(Chromium.class, (key) -> new Chromium(), Chromium.class);
		}

	}

}
