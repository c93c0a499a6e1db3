package org.palier.partner;

/**
 * How it decides; the name is a message key under {@code partner.edit.nature.}. A public
 * body with a council waits for its vote, which takes time.
 */
public enum Nature {

	/** A public body whose council votes. */
	PUBLIC_BODY,

	/** Public, but one person decides. */
	PUBLIC,

	PRIVATE;

	public boolean hasCouncil() {
		return this == PUBLIC_BODY;
	}

}
