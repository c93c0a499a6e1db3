package org.palier.mission;

/**
 * What a mission or an observation is about; the name is a message key under
 * {@code theme.}.
 */
public enum Theme {

	RIGHTS, HEALTH, ENERGY, PARENTING, WASTE, PESTS, EMPLOYMENT, RENEWAL, COMMONS, DIGITAL, OTHER

}
