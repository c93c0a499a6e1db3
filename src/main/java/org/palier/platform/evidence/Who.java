package org.palier.platform.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The person in an event. It stands beside the chain; in the chain is only its salted
 * hash, so that a person can be erased and the chain still holds.
 *
 * @param name as they typed it, or as we know it
 * @param address where the mail went
 * @param said in their words, or what was said to them
 */
public record Who(@Nullable String name, @Nullable String address, @Nullable String said) {

	/** Nobody in particular. */
	public static final Who NOBODY = new Who(null, null, null);

	boolean isNobody() {
		return name == null && address == null && said == null;
	}

}
