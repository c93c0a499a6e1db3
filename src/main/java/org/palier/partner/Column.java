package org.palier.partner;

import java.util.EnumSet;
import java.util.Set;

/**
 * The columns of an exported or imported file, one line a person; the name is a message
 * key under {@code partner.column.}.
 */
enum Column {

	SITE, NAME, KIND, NATURE, SIRET, STREET, POSTCODE, TOWN, ARCHIVED, PERSON, ROLE, EMAIL, PHONE, LANGUAGE, CONSENT,
	GONE;

	static final Set<Column> OF_CONTACT = EnumSet.range(PERSON, GONE);

}
