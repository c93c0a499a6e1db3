package org.palier.partner;

/**
 * What an organisation is; the name is a message key under {@code partner.edit.kind.}.
 */
public enum Kind {

	TOWN, INTERCOMMUNAL, DEPARTMENT, REGION, STATE, LANDLORD, UTILITY, HEALTH, FOUNDATION, ASSOCIATION, COMPANY, OTHER

}
