package org.palier.partner;

/**
 * What kind of organisation it is; the name is a message key under
 * {@code partner.edit.nature.}. A public body decides in its council, which takes time.
 */
public enum Nature {

	PUBLIC_BODY, LANDLORD, UTILITY, FOUNDATION, ASSOCIATION, HEALTH, STATE, COMPANY, OTHER

}
