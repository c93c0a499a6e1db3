package org.palier.platform.security;

import java.util.Locale;

/**
 * What a person does in the association; the code is also the candidate group in the
 * models.
 */
public enum Role {

	COORDINATOR, VOISIN, DIRECTOR, NETWORK, ADMINISTRATOR;

	/** Name used in models and in the database: {@code coordinator}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Role of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
