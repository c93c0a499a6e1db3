package org.palier.platform;

import java.net.URI;
import java.util.Set;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Looks at the settings before anything is made of them: a real installation starts
 * complete and safe, or not at all.
 */
@Component
class InstallationCheck implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

	private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

	private Environment environment = new org.springframework.core.env.StandardEnvironment();

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
		if (environment.containsProperty("spring.datasource.url")) {
			database();
			secret();
		}
		else if (!ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
				factory.getBeanClassLoader())) {
			throw new InstallationRefused("No database is configured, and this build brings none.",
					"Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME (palier_app) and SPRING_DATASOURCE_PASSWORD, "
							+ "SPRING_FLYWAY_USER (palier_owner) and SPRING_FLYWAY_PASSWORD: docker/compose.yml shows how.");
		}
		demonstration(environment.getProperty("palier.demo", "false"));
		baseUrl(environment.getProperty("palier.base-url", "").strip());
	}

	private void database() {
		if (environment.getProperty("spring.flyway.user", "").isBlank()) {
			throw new InstallationRefused("SPRING_FLYWAY_USER is missing: the schema belongs to a role of its own.",
					"Set SPRING_FLYWAY_USER (palier_owner) and SPRING_FLYWAY_PASSWORD; the application itself logs in as "
							+ "SPRING_DATASOURCE_USERNAME (palier_app), which owns nothing.");
		}
	}

	private void secret() {
		var secret = environment.getProperty("palier.secret", "");
		if (secret.length() < 32) {
			throw new InstallationRefused(
					secret.isBlank() ? "PALIER_SECRET is missing: links in mails and encrypted columns depend on it."
							: "PALIER_SECRET is too short: it has " + secret.length() + " characters.",
					"Set it to a text of at least 32 characters, for example the output of: openssl rand -base64 48 "
							+ "(and keep it: a new one closes every link that was mailed).");
		}
	}

	/** "no" or "0" must not mean yes anywhere. */
	private static void demonstration(String wanted) {
		if (!wanted.equals("true") && !wanted.equals("false")) {
			throw new InstallationRefused("PALIER_DEMO is true or false, and is: " + wanted,
					"Leave it out in a real installation.");
		}
	}

	private static void baseUrl(String configured) {
		if (configured.isEmpty()) {
			return;
		}
		try {
			var url = URI.create(configured);
			var host = url.getHost();
			if (host != null
					&& ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOCAL.contains(host)))) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// no address at all: refused like the others
		}
		throw new InstallationRefused("PALIER_BASE_URL must be an https address, or localhost, and is: " + configured,
				"Links in mails would travel in the open. Set it to the address that people type, such as "
						+ "https://palier.example.org.");
	}

}
