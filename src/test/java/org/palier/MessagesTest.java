package org.palier;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every visible text has a key, and every key that is used has a text. */
class MessagesTest {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	/**
	 * In templates: {@code #{a.b}}; in Java and expressions: {@code "a.b"} given to what
	 * reads texts.
	 */
	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z]\\w*(?:\\.\\w+)+)[}(]");

	private static final Pattern LITERAL = Pattern.compile(
			"(?:texts\\.get|RuleBroken\\.require|require|RuleBroken|links\\.decide|rejectValue)\\((?:[^\"();]|\\([^()\"]*\\))*\"([a-z]\\w*(?:\\.\\w+)+)\"");

	@Test
	void everyKeyUsedHasAText() throws IOException {
		var known = messages().keySet();
		var missing = new TreeMap<String, String>();
		for (var file : files("src/main/resources/templates", ".html")) {
			find(IN_TEMPLATE, file).forEach((key) -> missing.put(key, file.toString()));
		}
		for (var file : files("forms", ".html")) {
			find(IN_TEMPLATE, file).forEach((key) -> missing.put(key, file.toString()));
		}
		for (var file : files("src/main/java", ".java")) {
			find(LITERAL, file).forEach((key) -> missing.put(key, file.toString()));
		}
		missing.keySet().removeAll(known);
		assertThat(missing).isEmpty();
	}

	@Test
	void everyFieldOfAFormHasALabel() throws IOException {
		var known = messages().keySet();
		var page = Pattern.compile("fragments/task :: \\w+\\('([\\w.]+)'");
		var field = Pattern.compile("fragments/field :: (\\w+)\\('([\\w.\\[\\]]+)'(?:, '([A-Z_ ]+)')?");
		var missing = new ArrayList<String>();
		for (var file : files("forms", ".html")) {
			var prefix = find(page, file).findFirst().orElseThrow(() -> new AssertionError("No prefix in " + file));
			for (var found : field.matcher(Files.readString(file)).results().toList()) {
				var key = prefix + "." + found.group(2).replaceAll("\\[\\d+]", "");
				if (!found.group(1).equals("hidden") && !known.contains(key)) {
					missing.add(key);
				}
				if (found.group(3) != null && found.group(1).endsWith("Of")) {
					for (var value : found.group(3).split(" ")) {
						if (!known.contains(key + "." + value)) {
							missing.add(key + "." + value);
						}
					}
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void noKeyHasTwoTexts() throws IOException {
		var first = new HashMap<String, Path>();
		var twice = new ArrayList<String>();
		for (var file : french()) {
			var keys = Files.readAllLines(file)
				.stream()
				.filter((line) -> line.matches("[^#\\s][^=]*=.*"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())
				.toList();
			for (var key : keys) {
				var other = first.put(key, file);
				if (other != null) {
					twice.add(key + " in " + other.getFileName() + " and " + file.getFileName());
				}
			}
		}
		assertThat(twice).isEmpty();
	}

	@Test
	void everyFileOfMessagesIsRead() throws IOException {
		var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
		assertThat(french()).allMatch(
				(file) -> settings.contains("messages/" + file.getFileName().toString().replace(".properties", "")));
	}

	/**
	 * A line never begins with a colon: what a French sign stands apart from, it stays
	 * with.
	 */
	@Test
	void textsAreTypeset() throws IOException {
		var wrong = Pattern.compile("[^\u00a0\u202f][:;?!»%€]|«[^\u00a0\u202f]|«$|'|\\.\\.\\.");
		assertThat(messages().entrySet()
			.stream()
			.filter((entry) -> wrong.matcher(entry.getValue().replaceAll("https?://\\S+|\\d:\\d", "")).find()))
			.isEmpty();
	}

	@Test
	void noTemplateHoldsVisibleText() throws IOException {
		var wrong = new ArrayList<String>();
		for (var file : Stream.of(files("src/main/resources/templates", ".html"), files("forms", ".html"))
			.flatMap(List::stream)
			.toList()) {
			var text = Files.readString(file)
				.replaceAll("(?s)<!--.*?-->", "")
				.replaceAll("(?s)<!DOCTYPE[^>]*>", "")
				.replaceAll("(?s)<(style|script)\\b.*?</\\1>", "")
				.replaceAll("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "\n")
				.replaceAll("&\\w+;|\\[\\[.*?]]", "");
			text.lines()
				.map(String::strip)
				.filter((line) -> line.matches(".*\\p{L}{2,}.*"))
				.forEach((line) -> wrong.add(file + ": " + line));
			Pattern.compile("\\s(?:title|placeholder|aria-label|alt)=\"([^\"]*\\p{L}[^\"]*)\"")
				.matcher(Files.readString(file))
				.results()
				.filter((found) -> !found.group(1).contains("{"))
				.forEach((found) -> wrong.add(file + ": " + found.group()));
		}
		assertThat(wrong).isEmpty();
	}

	private static Map<String, String> messages() throws IOException {
		var all = new HashMap<String, String>();
		for (var file : french()) {
			var properties = new Properties();
			properties.load(new StringReader(Files.readString(file)));
			properties.forEach((key, value) -> all.put((String) key, (String) value));
		}
		return all;
	}

	/** The English ones stand beside them, see LanguagesTest. */
	private static List<Path> french() throws IOException {
		return files(MESSAGES.toString(), ".properties").stream()
			.filter((file) -> !file.toString().endsWith("_en.properties"))
			.toList();
	}

	private static Stream<String> find(Pattern pattern, Path file) {
		try {
			return pattern.matcher(Files.readString(file)).results().map((found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (var files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().collect(Collectors.toList());
		}
	}

}
