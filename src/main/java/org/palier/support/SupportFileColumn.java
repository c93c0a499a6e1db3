package org.palier.support;

import jakarta.persistence.Converter;
import org.palier.platform.security.Encrypted;
import org.palier.platform.security.PalierSecret;
import tools.jackson.databind.json.JsonMapper;

/** What is written about a resident is readable in the application only. */
@Converter
class SupportFileColumn extends Encrypted<SupportFile> {

	SupportFileColumn(PalierSecret secret, JsonMapper json) {
		super(SupportFile.class, secret, json);
	}

}
