package org.palier.platform.document;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: kept by no browser's cache, under a name that people read. */
public final class Download {

	private Download() {
	}

	/** To be kept as a file. */
	public static ResponseEntity<byte[]> attachment(String name, String type, byte[] bytes) {
		return of(ContentDisposition.attachment(), name, type, bytes);
	}

	/** To be shown, where the browser can. */
	static ResponseEntity<byte[]> shown(String name, String type, byte[] bytes) {
		return of(ContentDisposition.inline(), name, type, bytes);
	}

	private static ResponseEntity<byte[]> of(ContentDisposition.Builder how, String name, String type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, how.filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

}
