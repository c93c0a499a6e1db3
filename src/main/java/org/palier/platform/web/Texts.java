package org.palier.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the application, from the message files, in the reader's language. */
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
		return messages.getMessage(key, (args.length > 0) ? args : null, Language.current().locale());
	}

	public String getOr(String key, String otherwise) {
		var text = messages.getMessage(key, null, otherwise, Language.current().locale());
		return (text != null) ? text : otherwise;
	}

}
