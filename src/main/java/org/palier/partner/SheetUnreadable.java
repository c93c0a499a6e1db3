package org.palier.partner;

/** A file that cannot be read as a table; the key says why. */
class SheetUnreadable extends Exception {

	private final String key;

	SheetUnreadable(String key) {
		super(key);
		this.key = key;
	}

	String key() {
		return key;
	}

}
