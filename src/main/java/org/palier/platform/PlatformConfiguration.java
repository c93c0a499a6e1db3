package org.palier.platform;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.PalierSecret;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
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

	/** What is past is so by our clock, on the calendar of Paris. */
	@Bean
	ValidationConfigurationCustomizer past(MovableClock clock) {
		return (rules) -> rules.clockProvider(() -> clock.withZone(Locality.MAINLAND.zone()));
	}

	/**
	 * A real installation brings its own, see {@link InstallationCheck}; the
	 * demonstration's is known to everybody.
	 */
	@Bean
	PalierSecret palierSecret(@Value("${palier.secret}") String secret) {
		return new PalierSecret(secret.isBlank() ? "demonstration only, known to everybody" : secret);
	}

	/**
	 * JSON columns are written as the pages' JSON is: dates that people and SQL can read.
	 */
	@Bean
	HibernatePropertiesCustomizer jsonColumns(JsonMapper json) {
		return (properties) -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(json));
	}

}
