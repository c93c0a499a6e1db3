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

	/**
	 * A real installation brings its own, see {@link InstallationCheck}; the
	 * demonstration's is known to everybody.
	 */
	@Bean
	PalierSecret palierSecret(@Value("${palier.secret}") String secret) {
		return new PalierSecret(secret.isBlank() ? "demonstration only, known to everybody" : secret);
	}

}
