package org.palier.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days that the people of a site must not miss. Whoever knows such days implements it;
 * they are read in the calendars of those people.
 */
public interface Milestones {

	/** Those of a site, in no particular order. */
	List<Milestone> of(UUID site);

	/**
	 * A day.
	 *
	 * @param id always the same for the same day's reason, so that a calendar moves it
	 * @param title what happens, without any name of a person
	 * @param href where to read more
	 */
	record Milestone(String id, LocalDate day, String title, String href) {
	}

}
