package org.palier.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

import static java.util.Map.entry;

/**
 * Makes a DOCX of the same XHTML that becomes the PDF, so that both say the same: titles,
 * paragraphs, lists and tables, each in a style that can be changed in one place. Needs
 * nothing but the platform; the parts that never change are files under {@code docx/}.
 */
final class Docx {

	/** By class, or else by element. */
	private static final Map<String, String> STYLES = Map.ofEntries(entry("h1", "Title"), entry("h2", "Heading1"),
			entry("h3", "Heading2"), entry("caption", "Heading2"), entry("li", "ListParagraph"), entry("td", "Cell"),
			entry("th", "Cell"), entry("num", "Number"), entry("over", "Subtitle"), entry("lead", "Lead"),
			entry("soft", "Soft"), entry("hash", "Soft"));

	private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "p", "li", "td", "th", "caption");

	/** What stands in the head, or is repeated on every page of a PDF. */
	private static final Set<String> UNSEEN = Set.of("head", "style");

	private static final Set<String> FIXED = Set.of("[Content_Types].xml", "_rels/.rels",
			"word/_rels/document.xml.rels", "word/styles.xml", "word/footer1.xml");

	private static final String TABLE = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid/>";

	private final StringBuilder out = new StringBuilder();

	private final StringBuilder words = new StringBuilder();

	private final Deque<String> styles = new ArrayDeque<>();

	/** How each begins: with its first row, so that its caption stands before it. */
	private final Deque<String> tables = new ArrayDeque<>();

	/** Whether lines are kept as they were written. */
	private boolean written;

	private boolean bold;

	private boolean open;

	private String title = "";

	private Docx() {
	}

	static byte[] of(String html) {
		var made = new Docx();
		try {
			made.read(html);
			return made.zipped();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(String html) throws XMLStreamException {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		var reader = factory.createXMLStreamReader(new StringReader(html.strip()));
		int unseen = 0;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (reader.getLocalName().equals("title")) {
						title = reader.getElementText().strip();
					}
					else if (unseen > 0 || isUnseen(reader)) {
						unseen++;
					}
					else {
						begin(reader);
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					if (unseen > 0) {
						unseen--;
					}
					else {
						end(reader.getLocalName());
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (unseen == 0) {
						words.append(reader.getText());
					}
				}
				default -> {
				}
			}
		}
	}

	private static boolean isUnseen(XMLStreamReader reader) {
		return UNSEEN.contains(reader.getLocalName()) || "running".equals(reader.getAttributeValue(null, "class"));
	}

	private void begin(XMLStreamReader reader) {
		var name = reader.getLocalName();
		flush();
		switch (name) {
			case "table" -> tables.push(TABLE);
			case "tr" -> {
				close();
				out.append(tables.pop()).append("<w:tr>");
				tables.push("");
			}
			case "b", "strong" -> bold = true;
			case "br" -> run("\n");
			default -> {
			}
		}
		if (BLOCKS.contains(name)) {
			close();
			var kind = reader.getAttributeValue(null, "class");
			written = "pre".equals(kind);
			styles.push(style(name, kind));
			if (name.equals("td") || name.equals("th")) {
				out.append("<w:tc><w:tcPr/>");
				paragraph();
			}
		}
	}

	private static String style(String name, @Nullable String kinds) {
		return Stream.concat(Stream.of(Objects.requireNonNullElse(kinds, "").split(" ")), Stream.of(name))
			.map(STYLES::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("Normal");
	}

	private void end(String name) {
		flush();
		switch (name) {
			case "td", "th" -> {
				close();
				out.append("</w:tc>");
			}
			case "tr" -> out.append("</w:tr>");
			case "table" -> out.append(tables.pop().isEmpty() ? "</w:tbl><w:p/>" : "");
			case "b", "strong" -> bold = false;
			default -> {
			}
		}
		if (BLOCKS.contains(name)) {
			close();
			styles.pop();
		}
	}

	/** Text that was read; a line left empty begins another paragraph. */
	private void flush() {
		var text = written ? words.toString() : words.toString().replaceAll("\\s+", " ");
		words.setLength(0);
		if (text.isBlank()) {
			if (open && !text.isEmpty()) {
				run(" ");
			}
			return;
		}
		var paragraphs = text.split("\\n[ \\t]*\\n");
		for (int i = 0; i < paragraphs.length; i++) {
			if (i > 0) {
				close();
			}
			if (!paragraphs[i].isBlank()) {
				run((i > 0) ? paragraphs[i].replaceFirst("^\\n+", "") : paragraphs[i]);
			}
		}
	}

	private void run(String text) {
		if (!open) {
			paragraph();
		}
		var lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			out.append("<w:r>").append(bold ? "<w:rPr><w:b/></w:rPr>" : "");
			if (i > 0) {
				out.append("<w:br/>");
			}
			out.append("<w:t xml:space=\"preserve\">")
				.append(escaped(lines[i].replace('\t', ' ')))
				.append("</w:t></w:r>");
		}
	}

	private void paragraph() {
		out.append("<w:p><w:pPr><w:pStyle w:val=\"")
			.append(styles.isEmpty() ? "Normal" : styles.peek())
			.append("\"/></w:pPr>");
		open = true;
	}

	private void close() {
		if (open) {
			out.append("</w:p>");
			open = false;
		}
	}

	private byte[] zipped() throws IOException {
		close();
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var name : FIXED.stream().sorted().toList()) {
				part(zip, name, new ClassPathResource("docx/" + name).getContentAsString(StandardCharsets.UTF_8));
			}
			part(zip, "docProps/core.xml", filled("docx/core.xml", escaped(title)));
			part(zip, "word/document.xml", filled("docx/document.xml", out.toString()));
		}
		return bytes.toByteArray();
	}

	private static String filled(String file, String content) throws IOException {
		return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).replace("<here/>", content);
	}

	/** The same text gives the same bytes: entries bear no time. */
	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		var entry = new ZipEntry(name);
		entry.setTime(0);
		zip.putNextEntry(entry);
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
