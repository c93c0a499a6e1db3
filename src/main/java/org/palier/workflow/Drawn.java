package org.palier.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the models say, in the reader's language. They are drawn in French, and so is what
 * was written down from them: names of steps in the inbox and in stories. Elsewhere a
 * name stands under {@code model.<process>.<element>}, its description under
 * {@code .help}; what has none, such as a name of an older version, stays French.
 */
@Component
public class Drawn {

	private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	private final Map<String, List<String>> keys = new HashMap<>();

	private final Texts texts;

	Drawn(Texts texts) {
		this.texts = texts;
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.*mn")) {
				read(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param french as a model says it
	 */
	public String said(String french) {
		if (Language.current() == Language.FRENCH) {
			return french;
		}
		return keys.getOrDefault(french, List.of())
			.stream()
			.map((key) -> texts.getOr(key, ""))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(french);
	}

	/** What a case is about. */
	public String title(Case about) {
		return title(about.process(), about.title());
	}

	/**
	 * The same as it was written down. Titles made of other words have their pattern
	 * under {@code <process>.title}.
	 */
	public String title(String process, String french) {
		return texts.again(process + ".title", french);
	}

	/** A whole model with its names in the reader's language. */
	String model(String xml) {
		if (Language.current() == Language.FRENCH) {
			return xml;
		}
		return NAME.matcher(xml)
			.replaceAll((name) -> java.util.regex.Matcher.quoteReplacement(
					"name=\"" + HtmlUtils.htmlEscapeDecimal(said(HtmlUtils.htmlUnescape(name.group(1)))) + "\""));
	}

	private void read(Resource file) throws IOException {
		var head = "model." + Objects.requireNonNull(file.getFilename()).replaceFirst("\\.[^.]*$", "") + ".";
		try (var xml = file.getInputStream()) {
			var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(xml);
			var inside = new ArrayDeque<>(List.of(""));
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> begin(head, reader, inside);
					case XMLStreamConstants.END_ELEMENT -> inside.pop();
					default -> {
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void begin(String head, XMLStreamReader reader, Deque<String> inside) throws XMLStreamException {
		var id = reader.getAttributeValue(null, "id");
		switch (reader.getLocalName()) {
			case "documentation", "description" ->
				keep(head + inside.peek() + ".help", reader.getElementText().strip());
			case "text" -> {
				var word = WORD.matcher(reader.getElementText().strip());
				if (word.matches()) {
					keep(head + inside.peek(), word.group(1));
				}
			}
			default -> {
				inside.push((id != null) ? id : Objects.requireNonNull(inside.peek()));
				var name = reader.getAttributeValue(null, (id != null) ? "label" : "none");
				var shown = (name != null) ? name : reader.getAttributeValue(null, (id != null) ? "name" : "none");
				if (shown != null) {
					keep(head + id, shown);
				}
			}
		}
	}

	private void keep(String key, String french) {
		keys.computeIfAbsent(french, (text) -> new ArrayList<>()).add(key);
	}

}
