package org.palier.platform;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever names a database gets no demonstration unless they say so clearly. */
class DemonstrationByDefaultTest {

	private static final String URL = "spring.datasource.url";

	@Test
	void aNamedDatabaseIsReal() {
		assertThat(demo(Map.of())).isEqualTo("true");
		assertThat(demo(Map.of(URL, "jdbc:postgresql://db/palier"))).isEqualTo("false");
		assertThat(demo(Map.of(URL, "jdbc:postgresql://db/palier", "palier.demo", "true"))).isEqualTo("true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "0", "", "yes", "TRUE " })
	void whatIsNeitherYesNorNoIsRefused(String wanted) {
		assertThatExceptionOfType(InstallationRefused.class).isThrownBy(() -> check(wanted))
			.withMessageStartingWith("PALIER_DEMO is true or false");
	}

	@Test
	void trueAndFalseAreFine() {
		check("true");
		check("false");
	}

	private static void check(String wanted) {
		var check = new InstallationCheck();
		check.setEnvironment(environment(Map.of(URL, "jdbc:postgresql://db/palier", "spring.flyway.user",
				"palier_owner", "palier.secret", "0123456789abcdef0123456789abcdef", "palier.demo", wanted)));
		check.postProcessBeanFactory(new DefaultListableBeanFactory());
	}

	private static String demo(Map<String, String> settings) {
		var environment = environment(settings);
		new DemonstrationByDefault().postProcessEnvironment(environment, new SpringApplication());
		return environment.getProperty("palier.demo");
	}

	private static MockEnvironment environment(Map<String, String> settings) {
		var environment = new MockEnvironment();
		settings.forEach(environment::setProperty);
		return environment;
	}

}
