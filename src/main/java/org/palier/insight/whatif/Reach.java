package org.palier.insight.whatif;

/**
 * Whose past tells what will be; the name is a message key under {@code insight.reach.}.
 */
enum Reach {

	SITE, TERRITORY, NETWORK

}
