package org.palier.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.palier.platform.web.Language;
import org.palier.platform.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The files of the app on the phone, each by its content: the service worker takes all of
 * them, checks what it got, and takes them anew once a single one has changed.
 */
@Component
class PhoneApp {

	private static final List<String> FILES = List.of("field/app/app.css", "field/app/app.js", "field/app/crypt.js",
			"field/app/door.js", "field/app/dom.js", "field/app/guide.js", "field/app/photo.js", "field/app/pin.js",
			"field/app/queue.js", "field/app/rescue.js", "field/app/round.js", "field/app/store.js",
			"field/app/visits.js", "field/app/words.js", "field/app/manifest.webmanifest", "field/app/icon-192.png",
			"icons.svg", "wording.js", "vendor/idb/index.js", "vendor/atkinson-hyperlegible-next/latin.woff2",
			"vendor/atkinson-hyperlegible-next/latin-ext.woff2");

	private final JsonMapper json;

	private final Map<Language, byte[]> texts;

	private final String worker;

	PhoneApp(JsonMapper json) {
		this.json = json;
		this.texts = List.of(Language.values())
			.stream()
			.collect(Collectors.toMap((each) -> each, (each) -> json.writeValueAsBytes(read(each))));
		this.worker = write();
	}

	/** All that the app says, by key, as JSON. */
	byte[] texts(Language language) {
		return texts.getOrDefault(language, new byte[0]);
	}

	/** The service worker, which knows the files by heart. */
	String worker() {
		return worker;
	}

	/** Where the files are, without the page itself. */
	static List<String> files() {
		return FILES;
	}

	private String write() {
		var files = new TreeMap<String, String>();
		FILES.forEach((file) -> files.put("/" + file, print(bytes("static/" + file))));
		texts.forEach((language, text) -> files.put("/field/texts/" + language.code(), print(text)));
		var page = print(bytes("templates/field/app.html")) + print(Wording.rules().getBytes(StandardCharsets.UTF_8));
		return "const FILES = " + json.writeValueAsString(files) + ";\nconst VERSION = '" + page + "';\n"
				+ new String(bytes("static/field/app/worker.js"), StandardCharsets.UTF_8);
	}

	private static Map<String, String> read(Language language) {
		try {
			var file = "messages/phone" + ((language == Language.FRENCH) ? "" : "_" + language.code()) + ".properties";
			Properties properties = PropertiesLoaderUtils
				.loadProperties(new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
			var all = new TreeMap<String, String>();
			properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(String path) {
		try {
			return new ClassPathResource(path).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As browsers check it. */
	private static String print(byte[] content) {
		try {
			return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
