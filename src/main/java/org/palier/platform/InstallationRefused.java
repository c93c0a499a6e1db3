package org.palier.platform;

/** Palier does not start like this: what is wrong, and what to do. */
public class InstallationRefused extends RuntimeException {

	private final String action;

	public InstallationRefused(String what, String action) {
		super(what);
		this.action = action;
	}

	String action() {
		return action;
	}

}
