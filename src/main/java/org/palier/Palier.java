package org.palier;

import java.util.List;

import org.palier.platform.evidence.VerifyEvidence;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** From the need heard on a landing to the report handed to the partner. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Palier {

	public static void main(String[] args) {
		if (List.of(args).contains(VerifyEvidence.COMMAND)) {
			System.exit(VerifyEvidence.run(args));
		}
		SpringApplication.run(Palier.class, args);
	}

}
