package org.palier.content;

/** A file is no questionnaire that we can ask; the key says why. */
class FormRefused extends Exception {

	private final String key;

	private final String what;

	FormRefused(String key, String what) {
		super(key + " " + what);
		this.key = key;
		this.what = what;
	}

	String key() {
		return key;
	}

	/** The question in which it stands. */
	String what() {
		return what;
	}

}
