package org.palier.training;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.palier.platform.web.Formats;

/**
 * A planned session, as an appointment.
 *
 * @param id the same for all plans of one training: a calendar replaces the earlier one
 * @param round how often it was planned
 * @param title of the mission
 * @param plan where and what about
 * @param zone of the site
 */
record Session(UUID id, int round, String title, PlanTraining plan, ZoneId zone) {

	Instant start() {
		return starts().toInstant();
	}

	ZonedDateTime starts() {
		return plan.startsAt().atZone(zone);
	}

	ZonedDateTime ends() {
		return plan.endsAt().atZone(zone);
	}

	/** "mardi 12 mars 2027 à 14 h 30". */
	String when() {
		return Formats.appointment(starts());
	}

}
