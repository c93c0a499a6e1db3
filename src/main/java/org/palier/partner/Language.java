package org.palier.partner;

/**
 * The language to write in; the name is a message key under
 * {@code partner.contact.language.}.
 */
public enum Language {

	FRENCH, ENGLISH

}
