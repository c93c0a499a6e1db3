package org.palier.mission;

import java.util.List;

/**
 * What was entered in one step, to be read again.
 *
 * @param title name of the step
 * @param items label and value of each field
 */
public record Section(String title, List<Item> items) {

	/** Label as in the form, value in words. */
	public record Item(String label, String value) {
	}

}
