package org.palier.agreement;

/** What somebody at the partner's has to do with an agreement. */
public enum Part {

	READS, APPROVES, SIGNS

}
