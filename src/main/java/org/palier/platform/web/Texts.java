package org.palier.platform.web;

import java.text.MessageFormat;
import java.text.ParseException;

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

	/**
	 * Says again, in the reader's language, what was written down in French from this
	 * key; what was not stays as it is.
	 */
	public String again(String key, String french) {
		var pattern = (Language.current() == Language.FRENCH) ? null
				: messages.getMessage(key, null, null, Language.FRENCH.locale());
		try {
			return (pattern != null) ? get(key, new MessageFormat(pattern).parse(french)) : french;
		}
		catch (ParseException ex) {
			return french;
		}
	}

	public String getOr(String key, String otherwise) {
		var text = messages.getMessage(key, null, otherwise, Language.current().locale());
		return (text != null) ? text : otherwise;
	}

}
