package org.palier.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table to download. */
public final class TableFile {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType TEXT = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private TableFile() {
	}

	/**
	 * @param kind {@code csv} or {@code xlsx}
	 */
	public static ResponseEntity<byte[]> of(String name, String kind, List<List<String>> rows) {
		return switch (kind) {
			case "csv" -> download(name + ".csv", TEXT, SheetWriting.csv(rows));
			case "xlsx" -> download(name + ".xlsx", WORKBOOK, SheetWriting.xlsx(name, rows));
			default -> throw new NotFound();
		};
	}

	private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(content);
	}

}
