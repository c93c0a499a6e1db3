package org.palier.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the partner's on a partner's page, else what the person chose,
 * else what was chosen in this browser, else French. What the browser announces is not
 * asked: a town hall's computer set to English still belongs to somebody who reads
 * French.
 */
@Component("localeResolver")
class ReadersLanguage implements LocaleResolver {

	/** What was chosen since the login. */
	static final String CHOSEN = "palier.language";

	static final String COOKIE = "palier-language";

	private static final String RESOLVED = ReadersLanguage.class.getName();

	private final Readers readers;

	ReadersLanguage(Readers readers) {
		this.readers = readers;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(RESOLVED) instanceof Language language) {
			return language.locale();
		}
		var language = language(request);
		request.setAttribute(RESOLVED, language);
		return language.locale();
	}

	/** Without asking the database: as far as the request itself tells. */
	static Language known(HttpServletRequest request) {
		return (request.getAttribute(RESOLVED) instanceof Language language) ? language
				: cookie(request).orElse(Language.FRENCH);
	}

	private Language language(HttpServletRequest request) {
		if (request.getAttribute(Readers.ADDRESS) instanceof String address) {
			return readers.of(address);
		}
		return User.current()
			.flatMap((user) -> chosen(request).or(() -> Optional.ofNullable(user.language())))
			.or(() -> cookie(request))
			.orElse(Language.FRENCH);
	}

	private static Optional<Language> chosen(HttpServletRequest request) {
		var session = request.getSession(false);
		return (session != null && session.getAttribute(CHOSEN) instanceof String code) ? Language.of(code)
				: Optional.empty();
	}

	private static Optional<Language> cookie(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.findFirst()
			.flatMap(Language::of);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("A language is chosen by LanguageController");
	}

}
