package org.palier.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a table for a spreadsheet: a workbook, or text as a French one opens it. What
 * would be taken for a formula begins with an apostrophe.
 */
public final class SheetWriting {

	private SheetWriting() {
	}

	public static byte[] csv(List<List<String>> rows) {
		var format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
		var text = new StringBuilder("\ufeff");
		for (var row : rows) {
			text.append(format.format(row.stream().map(SheetWriting::harmless).toArray())).append("\r\n");
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	public static byte[] xlsx(String name, List<List<String>> rows) {
		var out = new ByteArrayOutputStream();
		try (var book = new Workbook(out, "Palier", "1.0"); var sheet = book.newWorksheet(name)) {
			for (int row = 0; row < rows.size(); row++) {
				var cells = rows.get(row);
				for (int column = 0; column < cells.size(); column++) {
					sheet.value(row, column, harmless(cells.get(column)));
				}
			}
			for (int column = 0; column < rows.get(0).size(); column++) {
				sheet.style(0, column).bold().set();
				sheet.width(column, 24);
			}
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** Read as words, never calculated; without what a workbook cannot hold. */
	public static String harmless(String cell) {
		var words = cell.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
		return words.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + words : words;
	}

}
