package org.palier.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The one browser of the whole run: the system's Chromium, or the one that
 * {@code PALIER_CHROMIUM} names. Where there is none it is installed; where that fails,
 * so do the tests: they are never skipped.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome", "microsoft-edge");

	private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update",
			"--disable-default-apps", "--disable-sync", "--disable-domain-reliability", "--no-first-run", "--no-pings",
			"--no-default-browser-check", "--metrics-recording-only", "--disable-dev-shm-usage", "--disable-gpu");

	private final Playwright playwright;

	private final Browser browser;

	private final List<String> arguments;

	private final Optional<Path> program;

	Chromium() {
		program = find().or(Chromium::install);
		arguments = new ArrayList<>(QUIET);
		if (isRoot()) {
			arguments.add("--no-sandbox");
		}
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		var options = new LaunchOptions().setHeadless(true).setArgs(arguments);
		program.ifPresent(options::setExecutablePath);
		browser = playwright.chromium().launch(options);
	}

	Browser browser() {
		return browser;
	}

	/**
	 * A browser of its own, whose store stays in this folder when it ends, however it
	 * ends.
	 */
	BrowserContext keeping(Path profile, int width) {
		var options = new BrowserType.LaunchPersistentContextOptions().setHeadless(true)
			.setArgs(arguments)
			.setLocale("fr-FR")
			.setTimezoneId("Europe/Paris")
			.setHasTouch(true)
			.setViewportSize(width, 740);
		program.ifPresent(options::setExecutablePath);
		return playwright.chromium().launchPersistentContext(profile, options);
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}

	private static Optional<Path> find() {
		var named = System.getenv("PALIER_CHROMIUM");
		if (named != null && !named.isBlank()) {
			var program = Path.of(named);
			if (!Files.isExecutable(program)) {
				throw new IllegalStateException("PALIER_CHROMIUM names " + named + ", which cannot be run");
			}
			return Optional.of(program);
		}
		var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator));
		var places = Stream.concat(
				Stream.concat(folders, Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin"))
					.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name))),
				Stream.of(Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
						Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
						Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe")));
		return places.filter(Files::isExecutable).findFirst();
	}

	/**
	 * From the packages of Debian for root, else with Playwright's own download, which
	 * then finds it by itself (empty).
	 */
	private static Optional<Path> install() {
		if (isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			run("apt-get", "update", "-qq");
			run("apt-get", "install", "-y", "-qq", "chromium");
			var installed = find();
			if (installed.isPresent()) {
				return installed;
			}
		}
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		if (run(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "chromium") != 0) {
			throw new IllegalStateException("The browser tests need Chromium, and it could not be installed here: "
					+ "install the package chromium, or name a browser in PALIER_CHROMIUM");
		}
		return Optional.empty();
	}

	private static int run(String... command) {
		try {
			var process = new ProcessBuilder(command).inheritIO().start();
			if (!process.waitFor(5, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				return -1;
			}
			return process.exitValue();
		}
		catch (IOException ex) {
			return -1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

}
