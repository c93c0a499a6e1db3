package org.palier;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** English stands beside French: nothing is missing, nothing is left as it was. */
class LanguagesTest {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	/** Words that both languages share, and names. */
	private static final Set<String> SHARED = Set.of("absences", "alsace", "article", "bas", "choice", "coordination",
			"date", "documents", "guadeloupe", "haut", "integer", "martinique", "mayotte", "menu", "message",
			"messages", "min", "minutes", "mission", "missions", "moselle", "notes", "number", "organisation", "pages",
			"palier", "phase", "prospect", "prospects", "rhin", "siret", "site", "sites", "total", "version",
			"voisinmalin");

	/** These write for machines, or French documents, or both languages. */
	private static final Set<String> MACHINES = Set.of("Language.java", "Formats.java", "FrenchLines.java",
			"Terms.java", "Proofs.java", "Proof.java", "Seal.java", "PartnerRows.java");

	/**
	 * These hold words of their own: a signature to configure, what the decision table
	 * answers, what a French agreement says.
	 */
	private static final Set<String> WORDS = Set.of("Formats.java", "MailSettings.java", "Names.java", "Route.java",
			"Terms.java");

	private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

	@Test
	void everyTextHasItsEnglish() throws IOException {
		var missing = new TreeSet<>(french().keySet());
		missing.removeAll(english().keySet());
		assertThat(missing).as("keys without English in messages/*_en.properties").isEmpty();
	}

	@Test
	void noEnglishIsLeftOver() throws IOException {
		var left = new TreeSet<>(english().keySet());
		left.removeAll(french().keySet());
		left.removeIf((key) -> key.startsWith("model."));
		assertThat(left).isEmpty();
	}

	@Test
	void nothingIsLeftUntranslated() throws IOException {
		var english = english();
		var same = new TreeMap<String, String>();
		french().forEach((key, text) -> {
			if (text.equals(english.get(key)) && WORD.matcher(text)
				.results()
				.anyMatch((word) -> !SHARED.contains(word.group().toLowerCase(java.util.Locale.ROOT)))) {
				same.put(key, text);
			}
		});
		assertThat(same).isEmpty();
	}

	/** A text without its arguments tells less, one with others tells nonsense. */
	@Test
	void bothLanguagesSayTheSameThings() throws IOException {
		var english = english();
		var differing = new ArrayList<String>();
		french().forEach((key, text) -> {
			if (english.containsKey(key) && !arguments(text).equals(arguments(english.get(key)))) {
				differing.add(key);
			}
		});
		assertThat(differing).isEmpty();
	}

	/**
	 * No French quotation marks or spaces, and no straight apostrophe: it would hide
	 * arguments.
	 */
	@Test
	void englishIsTypeset() throws IOException {
		var wrong = Pattern.compile("['«»\\u202f]|\\.\\.\\.|[ \\u00a0][:;?!%]");
		assertThat(english().entrySet().stream().filter((entry) -> wrong.matcher(entry.getValue()).find())).isEmpty();
	}

	/**
	 * The first of a text's keys is enough: what is said twice is read twice the same.
	 */
	@Test
	void everythingDrawnHasItsEnglish() throws Exception {
		var english = english();
		var drawn = new HashMap<String, List<String>>();
		for (var model : files(Path.of("bpmn"), "mn")) {
			var name = model.getFileName().toString().replaceFirst("\\..*", "");
			var root = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(model.toFile())
				.getDocumentElement();
			read("model." + name + ".", root, "", drawn);
		}
		var missing = new TreeMap<String, String>();
		drawn.forEach((text, keys) -> {
			if (keys.stream().noneMatch(english::containsKey)) {
				missing.put(keys.get(0), text);
			}
		});
		assertThat(missing).as("keys for messages/model_en.properties").isEmpty();
		var known = drawn.values().stream().flatMap(List::stream).collect(Collectors.toSet());
		assertThat(english.keySet()).filteredOn((key) -> key.startsWith("model.")).allMatch(known::contains);
	}

	/** Who writes dates, numbers and amounts in one language forgets the other. */
	@Test
	void onePlaceKnowsHowThingsAreWritten() throws IOException {
		var own = Pattern.compile(
				"Locale\\.(FRENCH|FRANCE|ENGLISH|UK)|NumberFormat\\.get|DateTimeFormatter\\.ofPattern|%,?\\.\\d+f");
		var wrong = new ArrayList<String>();
		for (var file : java()) {
			if (!MACHINES.contains(file.getFileName().toString())) {
				own.matcher(Files.readString(file))
					.results()
					.forEach((found) -> wrong.add(file + ": " + found.group()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** Visible words have a key: French ones mostly give themselves away. */
	@Test
	void noJavaHoldsVisibleWords() throws IOException {
		var french = Pattern.compile("\"[^\"\\n]*[àâçéèêëîïôûùœ«»’][^\"\\n]*\"");
		var wrong = new ArrayList<String>();
		for (var file : java()) {
			if (!WORDS.contains(file.getFileName().toString())) {
				french.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
					.results()
					.forEach((found) -> wrong.add(file + ": " + found.group()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * A mail is worded for its addressee: {@code outbox.put(key, to, () -> new Mail(…))}.
	 */
	@Test
	void mailsAreWordedForTheirAddressees() throws IOException {
		var wrong = new ArrayList<String>();
		for (var file : java()) {
			if (file.endsWith("platform/mail/Undelivered.java")) {
				continue;
			}
			Pattern.compile("utbox\\.put\\(([^;]*?)(->\\s*)?new Mail\\(")
				.matcher(Files.readString(file))
				.results()
				.filter((found) -> found.group(2) == null)
				.forEach((found) -> wrong.add(file + ": " + found.group(1).strip()));
		}
		assertThat(wrong).isEmpty();
	}

	private static List<Path> java() throws IOException {
		return files(Path.of("src/main/java"), ".java").stream()
			.filter((file) -> !file.toString().contains("/demo/"))
			.toList();
	}

	private static void read(String head, Element element, String inside, Map<String, List<String>> drawn) {
		var id = element.getAttribute("id");
		var own = id.isEmpty() ? inside : id;
		var tag = element.getTagName().replaceFirst(".*:", "");
		if (!id.isEmpty() && !Set.of("message", "definitions", "output").contains(tag)) {
			keep(head + id,
					element.hasAttribute("label") ? element.getAttribute("label") : element.getAttribute("name"),
					drawn);
		}
		if (tag.equals("output")) {
			keep(head + id, element.getAttribute("label"), drawn);
		}
		if (tag.equals("documentation") || tag.equals("description")) {
			keep(head + inside + ".help", element.getTextContent().strip(), drawn);
		}
		var words = element.getTextContent().strip();
		if (tag.equals("text") && words.matches("\"[^\"]*\"")) {
			keep(head + inside, words.replace("\"", ""), drawn);
		}
		for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element each) {
				read(head, each, own, drawn);
			}
		}
	}

	private static void keep(String key, String text, Map<String, List<String>> drawn) {
		if (!text.isEmpty()) {
			drawn.computeIfAbsent(text, (each) -> new ArrayList<>()).add(key);
		}
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	private static Map<String, String> french() throws IOException {
		return texts(false);
	}

	private static Map<String, String> english() throws IOException {
		return texts(true);
	}

	private static Map<String, String> texts(boolean english) throws IOException {
		var all = new TreeMap<String, String>();
		for (var file : files(MESSAGES, ".properties")) {
			if (file.toString().endsWith("_en.properties") == english) {
				var properties = new Properties();
				properties.load(new StringReader(Files.readString(file)));
				properties.forEach((key, text) -> all.put((String) key, (String) text));
			}
		}
		return all;
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> Files.isRegularFile(file) && file.toString().endsWith(ending))
				.sorted()
				.toList();
		}
	}

}
