package org.palier.platform.web;

/** An aggregate refuses what would not make sense in its state; the key says why. */
public class RuleBroken extends RuntimeException {

	private final String key;

	public RuleBroken(String key) {
		super(key);
		this.key = key;
	}

	public static void require(boolean condition, String key) {
		if (!condition) {
			throw new RuleBroken(key);
		}
	}

	/** Message key of the sentence to show. */
	public String key() {
		return key;
	}

}
