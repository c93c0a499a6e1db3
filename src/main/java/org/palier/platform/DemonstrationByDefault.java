package org.palier.platform;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code palier.demo} is true beside the embedded database and false with a configured
 * one, unless {@code PALIER_DEMO} says otherwise.
 */
class DemonstrationByDefault implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources()
			.addLast(new MapPropertySource("demonstration",
					Map.of("palier.demo", !environment.containsProperty("spring.datasource.url"))));
	}

}
