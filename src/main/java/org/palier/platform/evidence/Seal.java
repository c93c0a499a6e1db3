package org.palier.platform.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * How an event is sealed, so that anybody can do it again (docs/proof.md shows how).
 *
 * <p>
 * A list of texts is written as netstrings: each as {@code <length>:<text>,} where the
 * length is the number of bytes in UTF-8; what is missing is {@code 0:,}. SHA-256 of it,
 * in lower case hexadecimal, is its hash.
 * <ul>
 * <li>hash of an event: {@code palier-evidence-1}, chain, number, at, kind, link,
 * document, shown, mail, person, previous. {@code at} is UTC with three decimals:
 * {@code 2026-03-12T16:42:07.120Z}.
 * <li>person of an event: {@code palier-person-1}, salt, name, address, said; missing if
 * nobody was in it.
 * </ul>
 */
final class Seal {

	/** Also the name of the format of a proof. */
	static final String VERSION = "palier-evidence-1";

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private Seal() {
	}

	static String of(Event event) {
		return sha256(VERSION, event.chain().toString(), String.valueOf(event.number()), at(event.at()),
				event.kind().name(), text(event.link()), text(event.document()), event.shown(), event.mail(),
				event.person(), event.previous());
	}

	static String of(Who who, @Nullable String salt) {
		return sha256("palier-person-1", salt, who.name(), who.address(), who.said());
	}

	static String at(Instant at) {
		return AT.format(at);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static String sha256(@Nullable String... texts) {
		var bytes = new ByteArrayOutputStream();
		for (var each : texts) {
			var text = ((each != null) ? each : "").getBytes(StandardCharsets.UTF_8);
			bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.UTF_8));
			bytes.writeBytes(text);
			bytes.write(',');
		}
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
