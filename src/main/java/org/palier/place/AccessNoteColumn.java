package org.palier.place;

import jakarta.persistence.Converter;
import org.palier.platform.security.Encrypted;
import org.palier.platform.security.PalierSecret;
import tools.jackson.databind.json.JsonMapper;

/** What opens a building is readable in the application only. */
@Converter
class AccessNoteColumn extends Encrypted<AccessNote> {

	AccessNoteColumn(PalierSecret secret, JsonMapper json) {
		super(AccessNote.class, secret, json);
	}

}
