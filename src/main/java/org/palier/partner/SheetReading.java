package org.palier.partner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a table as people send it: a workbook, or text in UTF-8 or Windows-1252 whose
 * cells end with semicolons, commas or tabs. A formula counts for what it last showed.
 */
final class SheetReading {

	/** More lines are not the partners of a site. */
	static final int MOST = 3000;

	private static final int MOST_CELLS = 60;

	private static final long MOST_UNPACKED = 60_000_000;

	private SheetReading() {
	}

	/** All lines that are not empty, the headings first. */
	static List<SheetRow> read(byte[] content) throws SheetUnreadable {
		try {
			var rows = isWorkbook(content) ? workbook(content) : text(decode(content));
			if (rows.size() > MOST) {
				throw new SheetUnreadable("partner.import.tooLong");
			}
			return rows;
		}
		catch (IOException | ExcelReaderException | IllegalArgumentException | java.io.UncheckedIOException ex) {
			throw new SheetUnreadable("partner.import.unreadable");
		}
	}

	private static boolean isWorkbook(byte[] content) {
		return content.length > 3 && content[0] == 'P' && content[1] == 'K';
	}

	// text

	private static String decode(byte[] content) throws SheetUnreadable {
		for (byte each : content) {
			if (each == 0) {
				throw new SheetUnreadable("partner.import.unreadable");
			}
		}
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			return new String(content, Charset.forName("windows-1252"));
		}
	}

	private static List<SheetRow> text(String text) throws IOException {
		var headings = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		var format = CSVFormat.EXCEL.builder().setDelimiter(separator(headings)).setIgnoreEmptyLines(false).get();
		var rows = new ArrayList<SheetRow>();
		try (var parser = format.parse(new StringReader(text))) {
			for (var line : parser) {
				add(rows, new SheetRow((int) line.getRecordNumber(), line.stream().map(SheetReading::bare).toList()));
			}
		}
		return rows;
	}

	/** The one that the headings use most, outside of quotes. */
	private static char separator(String headings) {
		var bare = headings.replaceAll("\"[^\"]*\"", "");
		char best = ';';
		for (char each : new char[] { ',', '\t' }) {
			if (count(bare, each) > count(bare, best)) {
				best = each;
			}
		}
		return best;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((each) -> each == wanted).count();
	}

	// workbook

	private static List<SheetRow> workbook(byte[] content) throws IOException, SheetUnreadable {
		weigh(content);
		var rows = new ArrayList<SheetRow>();
		try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
				var lines = book.getFirstSheet().openStream()) {
			lines.limit(MOST + 1L).forEach((row) -> add(rows, new SheetRow(row.getRowNum(), cells(row))));
		}
		return rows;
	}

	/** A workbook is a packed one: what would unpack to a mountain is left packed. */
	private static void weigh(byte[] content) throws IOException, SheetUnreadable {
		var buffer = new byte[65_536];
		long weight = 0;
		try (var zip = ZipFile.builder().setByteArray(content).get()) {
			for (var entry : Collections.list(zip.getEntries())) {
				try (var unpacked = zip.getInputStream(entry)) {
					for (int read = unpacked.read(buffer); read > 0; read = unpacked.read(buffer)) {
						weight += read;
						if (weight > MOST_UNPACKED) {
							throw new SheetUnreadable("partner.import.tooLong");
						}
					}
				}
			}
		}
	}

	private static List<String> cells(Row row) {
		var cells = new ArrayList<String>();
		for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
			var cell = row.getCell(i);
			cells.add((cell != null) ? bare(words(cell)) : "");
		}
		return cells;
	}

	private static String words(Cell cell) {
		if (cell.getType() != CellType.NUMBER) {
			return cell.getText();
		}
		var format = cell.getDataFormatString();
		if (format != null && format.toLowerCase(Locale.ROOT).matches(".*(yy|jj|aa|dd).*")) {
			try {
				return cell.asDate().toLocalDate().toString();
			}
			catch (DateTimeException ex) {
				return cell.getText();
			}
		}
		return new BigDecimal(cell.getRawValue()).toPlainString();
	}

	// both

	private static void add(List<SheetRow> rows, SheetRow row) {
		if (!row.isEmpty()) {
			rows.add(row);
		}
	}

	/**
	 * Without the spaces around it, and the apostrophe that kept it from being a formula.
	 */
	private static String bare(String cell) {
		var words = cell.replace('\u00a0', ' ').strip();
		return words.matches("(?s)'[=+\\-@].*") ? words.substring(1) : words;
	}

}
