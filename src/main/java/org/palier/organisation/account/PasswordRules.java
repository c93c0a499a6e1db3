package org.palier.organisation.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Long enough and not on everybody's list; no rule about signs and capitals, which only
 * make passwords harder to remember (NIST SP 800-63B, ANSSI).
 */
@Component
class PasswordRules {

	private static final int SHORTEST = 12;

	/** More than BCrypt reads. */
	private static final int MOST_BYTES = 72;

	private final Set<String> common;

	PasswordRules() {
		try {
			this.common = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank())
				.map(PasswordRules::plain)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Message key of what is wrong with it, if anything is. */
	Optional<String> complaint(String password, String email) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("account.password.short");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return Optional.of("account.password.long");
		}
		var plain = plain(password);
		if (common.contains(plain) || plain.chars().distinct().count() < 4 || plain.equals(plain(email))
				|| plain(email).startsWith(plain + "@")) {
			return Optional.of("account.password.common");
		}
		return Optional.empty();
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
