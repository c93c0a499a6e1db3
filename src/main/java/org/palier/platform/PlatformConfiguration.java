package org.palier.platform;

import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.PalierSecret;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	/** A real installation brings its own; the demonstration's is known to everybody. */
	@Bean
	PalierSecret palierSecret(@Value("${palier.secret}") String secret,
			@Value("${spring.datasource.url:}") String database) {
		if (secret.isBlank() && !database.isBlank()) {
			throw new IllegalStateException(
					"PALIER_SECRET is missing: links in mails and encrypted columns depend on it. "
							+ "Set it to a text of at least 32 characters, for example the output of: openssl rand -base64 48");
		}
		return new PalierSecret(secret.isBlank() ? "demonstration only, known to everybody" : secret);
	}

}
