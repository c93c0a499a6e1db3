package org.palier.platform.privacy;

import java.time.LocalDate;

/**
 * How one table lets go of people. The module that owns a table with {@code delete_on}
 * makes one: see {@link DueRows}, or its own where rows cannot tell it all.
 */
public interface Forgetting {

	String table();

	/**
	 * Erases what is due, or takes the person out and leaves {@code delete_on} empty.
	 * Runs in a transaction of its own that sees all sites; others may be at it too.
	 * @param today rows of this day and before are due
	 * @param most how many rows at once
	 * @return how many rows were due and are done
	 */
	int forget(LocalDate today, int most);

}
