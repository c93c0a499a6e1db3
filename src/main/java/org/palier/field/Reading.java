package org.palier.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;

/** Reads what phones send, and trusts none of it. */
@Component
class Reading {

	private final JsonMapper json;

	private final Validator validator;

	private final MessageSource messages;

	private final Texts texts;

	Reading(JsonMapper json, Validator mvcValidator, MessageSource messages, Texts texts) {
		this.json = json;
		this.validator = mvcValidator;
		this.messages = messages;
		this.texts = texts;
	}

	Read read(Sent sent) {
		var sha256 = sha256(sent.content());
		if (sent.sha256() != null && !sent.sha256().toLowerCase(Locale.ROOT).equals(sha256)) {
			return refuse(sent, Answer.State.ALTERED, sha256, texts.get("door.altered"));
		}
		if (sent.content().length() > Sent.LONGEST || sent.content().contains("\\u0000")) {
			return refuse(sent, Answer.State.REFUSED, sha256, texts.get("door.unreadable"));
		}
		try {
			var visit = json.readValue(sent.content(), SentVisit.class);
			var why = (visit != null) ? wrong(visit) : texts.get("door.unreadable");
			if (why == null && visit != null && !sent.id().equals(visit.visit().id())) {
				return refuse(sent, Answer.State.ALTERED, sha256, texts.get("door.altered"));
			}
			return (why == null && visit != null) ? new Read(sent, sha256, visit, null)
					: refuse(sent, Answer.State.REFUSED, sha256, why);
		}
		catch (JacksonException ex) {
			return refuse(sent, Answer.State.REFUSED, sha256, texts.get("door.unreadable"));
		}
	}

	private @Nullable String wrong(SentVisit visit) {
		var errors = new BeanPropertyBindingResult(visit, "visit");
		validator.validate(visit, errors);
		if (!errors.hasErrors()) {
			visit.check(errors);
		}
		return errors.getAllErrors()
			.stream()
			.findFirst()
			.map((error) -> messages.getMessage(error, Language.current().locale()))
			.orElse(null);
	}

	private static Read refuse(Sent sent, Answer.State state, String sha256, @Nullable String why) {
		return new Read(sent, sha256, null, new Answer(sent.id(), state, sha256, why));
	}

	private static String sha256(String content) {
		return sha256(content.getBytes(StandardCharsets.UTF_8));
	}

	/** 64 hexadecimal characters. */
	static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One that was read.
	 *
	 * @param visit null if it cannot be kept
	 * @param refusal why not
	 */
	record Read(Sent sent, String sha256, @Nullable SentVisit visit, @Nullable Answer refusal) {
	}

}
