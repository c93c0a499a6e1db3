package org.palier;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text is left that nobody reads. A key is used if it stands in the code, or can be
 * put together from a head that stands there and a field or value that does.
 */
class UsedMessagesTest {

	/** What the fragments ask for beside a key. */
	private static final Set<String> BESIDE = Set.of("hint", "optional", "read", "submit", "section", "text", "title",
			"back", "help", "none", "one", "many");

	/**
	 * Keys that Spring puts together, constraints and mismatched types; and what models
	 * say, see LanguagesTest.
	 */
	private static final Pattern SPRINGS = Pattern.compile("[A-Z]\\w*(\\..*)?|typeMismatch(\\..*)?|model\\..*");

	private static final Pattern KEY = Pattern.compile("[a-z]\\w*(?:\\.\\w+)*\\.?");

	private final String java = read("src/main/java", ".java");

	private final String pages = read("src/main/resources/templates", ".html") + read("forms", ".html")
			+ read("src/main/resources/static/field", ".js");

	/** All that looks like a key, or like the head of one. */
	private final Set<String> said = found(KEY, java + pages);

	/** What names a form or a record as a whole: quoted, or its prefix. */
	private final Set<String> forms = found(
			Pattern.compile("(?<=[\"'])[a-z]\\w*(?:\\.\\w+)+(?=[\"'])|(?<=prefix=')\\w+(?=')"), java + pages);

	private final Set<String> words = found(Pattern.compile("\\w+"),
			java + pages + read("bpmn", ".bpmn") + read("src/main/resources/wording", ".json"));

	/** Components of records are the fields of forms and of what is read again. */
	private final Set<String> fields = found(Pattern.compile("(?<=[\\w>\\])] )\\w+(?=[,)])"), java);

	private final Set<String> units = found(Pattern.compile("(?<=number\\([^)]{1,60}, ')\\w+"), pages);

	@Test
	void everyTextIsReadSomewhere() throws IOException {
		var unused = new TreeSet<String>();
		for (var file : files("src/main/resources/messages", ".properties")) {
			var properties = new Properties();
			properties.load(new StringReader(Files.readString(file)));
			properties.stringPropertyNames()
				.stream()
				.filter((key) -> !SPRINGS.matcher(key).matches() && !isUsed(key))
				.forEach((key) -> unused.add(file.getFileName() + " " + key));
		}
		assertThat(unused).isEmpty();
	}

	private boolean isUsed(String key) {
		if (said.contains(key)) {
			return true;
		}
		for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
			var head = key.substring(0, dot);
			if (isUsed(head, key.substring(dot + 1))) {
				return true;
			}
		}
		return false;
	}

	private boolean isUsed(String head, String tail) {
		if (BESIDE.contains(tail) && isUsed(head)) {
			return true;
		}
		if (head.equals("ui.unit")) {
			return units.contains(tail);
		}
		return (said.contains(head + ".") && (words.contains(tail) || (head.equals("audit") && isUsed(tail))))
				|| (forms.contains(head) && isField(tail));
	}

	/** A field, or one of its values: {@code choice.GO}. */
	private boolean isField(String tail) {
		return List.of(tail.split("\\."))
			.stream()
			.allMatch((part) -> fields.contains(part) || (part.equals(part.toUpperCase()) && words.contains(part)));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((result) -> result.group())
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static String read(String folder, String ending) {
		try {
			var all = new StringBuilder();
			for (var file : files(folder, ending)) {
				all.append(Files.readString(file)).append('\n');
			}
			return all.toString();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (var files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
