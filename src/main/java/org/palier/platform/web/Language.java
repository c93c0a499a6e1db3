package org.palier.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A language that Palier speaks. Pages are in their reader's, mails in their addressee's,
 * documents in French.
 */
public enum Language {

	FRENCH(Locale.FRANCE), ENGLISH(Locale.UK);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return locale;
	}

	/** As in {@code <html lang="fr">}. */
	public String code() {
		return locale.getLanguage();
	}

	public static Optional<Language> of(@Nullable String code) {
		return Arrays.stream(values()).filter((each) -> each.code().equals(code)).findFirst();
	}

	/** Of whom it is written for at this moment; jobs speak French. */
	public static Language current() {
		var context = LocaleContextHolder.getLocaleContext();
		var locale = (context != null) ? context.getLocale() : null;
		return (locale != null) ? of(locale.getLanguage()).orElse(FRENCH) : FRENCH;
	}

	/** Says something in this language, whoever reads the running request. */
	public <T> T speak(Supplier<T> words) {
		var before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			return words.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

}
