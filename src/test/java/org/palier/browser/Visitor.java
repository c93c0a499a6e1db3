package org.palier.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A person at a browser. */
public class Visitor {

	private static final int WIDE = 1200;

	private static final int PHONE = 320;

	private static final Path PICTURES = Path.of("target", "pictures");

	private final String home;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	Visitor(Browser browser, String home) {
		this(browser, home, WIDE, true);
	}

	/** With a screen of this width, and perhaps a browser that runs no scripts. */
	Visitor(Browser browser, String home, int width, boolean scripts) {
		this.home = home;
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR")
			.setTimezoneId("Europe/Paris")
			.setReducedMotion(ReducedMotion.REDUCE)
			.setJavaScriptEnabled(scripts)
			.setViewportSize(width, 800));
		this.page = context.newPage();
		page.setDefaultTimeout(15_000);
		page.onPageError((error) -> complaints.add(page.url() + ": " + error));
		page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				complaints.add(page.url() + ": " + message.text());
			}
		});
	}

	public Visitor logIn(String email, String password) {
		open("/login");
		page.locator("#username").fill(email);
		page.locator("#password").fill(password);
		page.locator("main button[type=submit]").click();
		assertThat(page.locator(".me > .who")).hasCount(1);
		return this;
	}

	/** Opens an address of the application, or a whole one from a mail. */
	public Visitor open(String address) {
		page.navigate(address.startsWith("/") ? home + address : address);
		return this;
	}

	/** Opens an address that must answer with this status: 403, 404, 409. */
	public Visitor openRefused(int status, String address) {
		int before = complaints.size();
		var answer = page.navigate(home + address);
		if (answer == null || answer.status() != status) {
			throw new AssertionError(address + " answered " + ((answer != null) ? answer.status() : "nothing"));
		}
		complaints.subList(before, complaints.size())
			.removeIf((complaint) -> complaint.contains("the server responded with a status of " + status));
		return this;
	}

	/** What was just sent was answered with this status, as it should be. */
	public Visitor expects(int status) {
		complaints.removeIf((complaint) -> complaint.contains("the server responded with a status of " + status)
				|| complaint.contains("Response Status Error Code " + status));
		return this;
	}

	/** Types into, or chooses in, the field with this name. */
	public Visitor fill(String name, String value) {
		var field = page.locator("main [name='" + name + "']").first();
		var kind = String.valueOf(field.evaluate("e => e.tagName + ' ' + e.type"));
		if (kind.startsWith("SELECT")) {
			field.selectOption(value);
		}
		else if (kind.endsWith("radio") || kind.endsWith("checkbox")) {
			page.locator("main [name='" + name + "'][value='" + value + "']").check();
		}
		else {
			field.fill(value);
		}
		return this;
	}

	/** Presses the button with this text. */
	public Visitor press(String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
		return this;
	}

	/** Sends the page's form. */
	public Visitor submit() {
		page.locator("main form.form .actions button[type=submit]").first().click();
		return this;
	}

	/** Chooses, in the list with this name, the first option whose text holds this. */
	public Visitor choose(String name, String text) {
		var option = page.locator("main select[name='" + name + "'] option", new Page.LocatorOptions().setHasText(text))
			.first();
		page.locator("main select[name='" + name + "']").selectOption(option.getAttribute("value"));
		return this;
	}

	/** Follows the link with this text. */
	public Visitor follow(String link) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
		return this;
	}

	/** The page shows this text, now or in a moment. */
	public Visitor sees(String text) {
		assertThat(page.locator("body")).containsText(text);
		return this;
	}

	public Visitor seesTitle(String text) {
		assertThat(page.locator("h1")).containsText(text);
		return this;
	}

	public Locator find(String selector) {
		return page.locator(selector);
	}

	/** The page itself, for what has no word of its own here. */
	public Page page() {
		return page;
	}

	/** Address of the page, without the host. */
	public String address() {
		return page.url().substring(home.length());
	}

	/**
	 * Looks at the page as people meet it: wide, dark, and on a small phone. Axe finds
	 * nothing, nothing sticks out sideways, one button at most is the next act; the
	 * pictures are kept in {@code target/pictures}.
	 */
	public Visitor looksFine(String picture) {
		look(picture, WIDE, ColorScheme.LIGHT);
		oneButtonIsTheNextAct(picture);
		look(picture + "-dark", WIDE, ColorScheme.DARK);
		look(picture + "-320", PHONE, ColorScheme.LIGHT);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		page.setViewportSize(WIDE, 800);
		return this;
	}

	private void look(String picture, int width, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.setViewportSize(width, 800);
		page.waitForFunction("() => !document.querySelector('[hx-trigger=load]:empty, .htmx-request')");
		page.waitForFunction(
				"() => [...document.querySelectorAll('.diagram')].every(d => d.closest('details:not([open])') || d.querySelector('svg') || d.querySelector('p'))");
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")).setFullPage(true));
		var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
		if (!violations.isEmpty()) {
			throw new AssertionError(
					picture + ": "
							+ violations.stream()
								.map((rule) -> rule.getId() + " (" + rule.getHelp() + "): " + rule.getNodes()
									.stream()
									.map((node) -> node.getHtml() + " "
											+ node.getAny().stream().map((check) -> check.getMessage()).toList())
									.toList())
								.toList());
		}
		var sideways = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
		if (sideways instanceof Number more && more.intValue() > 0) {
			throw new AssertionError(picture + ": the page is " + more + " px wider than the screen. " + page.evaluate(
					"() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.diagram')).slice(0, 5).map(e => e.outerHTML.slice(0, 120))"));
		}
	}

	private void oneButtonIsTheNextAct(String picture) {
		var filled = page.evaluate(
				"() => [...document.querySelectorAll('main .btn:not(.quiet, .bare, .danger)')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0).map(e => e.innerText)");
		if (filled instanceof List<?> buttons && buttons.size() > 1) {
			throw new AssertionError(picture + ": one filled button a page, not " + buttons);
		}
	}

	/** Leaves, and tells what the pages complained about. */
	List<String> leave() {
		context.close();
		return complaints;
	}

}
