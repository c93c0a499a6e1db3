package org.palier.platform.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hours at which somebody is expected somewhere. Whoever knows such hours implements it;
 * they are read in the calendar of that person only.
 */
public interface Appointments {

	/** Those of a person at a site, in no particular order. */
	List<Appointment> of(UUID site, UUID person);

	/**
	 * An appointment.
	 *
	 * @param id always the same for the same reason, so that a calendar moves it
	 * @param title what it is, without any name of a person
	 * @param place address
	 * @param href where to read more
	 */
	record Appointment(String id, Instant from, Instant to, String title, String place, String href) {
	}

}
