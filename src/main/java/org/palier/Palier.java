package org.palier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** From the need heard on a landing to the report handed to the partner. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Palier {

	public static void main(String[] args) {
		SpringApplication.run(Palier.class, args);
	}

}
