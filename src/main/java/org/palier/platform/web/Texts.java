package org.palier.platform.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the application, from the message files. */
@Component
public class Texts {

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @throws org.springframework.context.NoSuchMessageException if the key is missing
	 */
	public String get(String key, Object... args) {
		return messages.getMessage(key, (args.length > 0) ? args : null, Locale.FRENCH);
	}

	public String getOr(String key, String otherwise) {
		var text = messages.getMessage(key, null, otherwise, Locale.FRENCH);
		return (text != null) ? text : otherwise;
	}

}
