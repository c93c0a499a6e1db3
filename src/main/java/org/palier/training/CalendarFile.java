package org.palier.training;

import java.time.Instant;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.palier.platform.mail.Mail;

/** The session as a file that every calendar understands (RFC 5545). */
final class CalendarFile {

	private CalendarFile() {
	}

	/**
	 * @param summary the line shown in the calendar
	 * @param host makes the id of the event unique in the world
	 * @param now when it was written
	 */
	static Mail.Attachment of(Session session, String summary, String host, Instant now) {
		var event = new VEvent(false);
		event.add(new DtStamp(now))
			.add(new Uid("training-" + session.id() + "@" + host))
			.add(new Sequence(session.round() - 1))
			.add(new net.fortuna.ical4j.model.property.DtStart<>(session.starts()))
			.add(new net.fortuna.ical4j.model.property.DtEnd<>(session.ends()))
			.add(new net.fortuna.ical4j.model.property.Summary(summary))
			.add(new Location(session.plan().place()))
			.add(new Description(session.plan().topic()));
		var zone = TimeZoneRegistryFactory.getInstance()
			.createRegistry()
			.getTimeZone(session.zone().getId())
			.getVTimeZone();
		var calendar = new Calendar();
		calendar.add(new ProdId("-//VoisinMalin//Palier//FR"))
			.add(ImmutableVersion.VERSION_2_0)
			.add(ImmutableCalScale.GREGORIAN);
		calendar.add(zone).add(event);
		return new Mail.Attachment("formation.ics", "text/calendar; charset=utf-8", calendar.toString());
	}

}
