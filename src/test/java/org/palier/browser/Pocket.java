package org.palier.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.jspecify.annotations.Nullable;
import org.palier.Given;
import org.palier.platform.security.User;

/**
 * A phone in a pocket: what it keeps stays when it is killed at once and started again.
 */
public class Pocket implements AutoCloseable {

	static final int PHONE = 360;

	private final Chromium chromium;

	private final Path folder;

	private final Network network;

	private @Nullable BrowserContext context;

	private @Nullable Page page;

	private List<ProcessHandle> processes = List.of();

	private final List<String> complaints = new ArrayList<>();

	Pocket(Chromium chromium, Path folder, Network network) {
		this.chromium = chromium;
		this.folder = folder;
		this.network = network;
	}

	/** Switches it on and opens the app. */
	public Pocket start() {
		var others = ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
		context = chromium.keeping(folder, PHONE);
		processes = ProcessHandle.current().descendants().filter((each) -> !others.contains(each.pid())).toList();
		page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
		page.setDefaultTimeout(20_000);
		page.onPageError(complaints::add);
		open("/field/app");
		return this;
	}

	public Pocket open(String address) {
		page().navigate(network.home() + address);
		return this;
	}

	public Pocket logIn(User person) {
		open("/login");
		page().locator("#username").fill(person.email());
		page().locator("#password").fill(Given.PASSWORD);
		page().locator("main button[type=submit]").click();
		page().waitForURL((address) -> !address.contains("/login"));
		return this;
	}

	/** Takes the doors of whoever is logged in, on a phone of their own. */
	public Pocket takeDoors() {
		open("/field/app");
		press("Prendre mes portes");
		press("Il est à moi");
		page().locator("main h1:has-text('tournée')").waitFor();
		page().evaluate("() => navigator.serviceWorker.ready");
		return this;
	}

	public Pocket press(String button) {
		page().locator("button:visible", new Page.LocatorOptions().setHasText(button)).first().click();
		return this;
	}

	public Page page() {
		return java.util.Objects.requireNonNull(page);
	}

	public Locator find(String selector) {
		return page().locator(selector);
	}

	public Pocket sees(String text) {
		com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page().locator("body")).containsText(text);
		return this;
	}

	/** No time to say good-bye: its processes end as they stand. */
	public void kill() {
		processes.stream()
			.flatMap((each) -> Stream.concat(Stream.of(each), each.descendants()))
			.forEach(ProcessHandle::destroyForcibly);
		close();
	}

	/** What its scripts could not do. */
	public List<String> complaints() {
		return complaints;
	}

	@Override
	public void close() {
		try {
			if (context != null) {
				context.close();
			}
		}
		catch (PlaywrightException ex) {
			// it is gone already
		}
		context = null;
	}

}
