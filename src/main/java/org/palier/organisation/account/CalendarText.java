package org.palier.organisation.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.palier.platform.calendar.Appointments.Appointment;
import org.palier.platform.calendar.Milestones.Milestone;

/**
 * Days, which last the whole day, and appointments as a file that every calendar
 * understands (RFC 5545).
 */
final class CalendarText {

	private CalendarText() {
	}

	/**
	 * @param name of the calendar
	 * @param base where Palier is
	 * @param stamp when it was written: the same all day long, so that an unchanged file
	 * reads unchanged
	 */
	static String of(List<Milestone> days, List<Appointment> appointments, String name, URI base, Instant stamp) {
		var calendar = new Calendar();
		calendar.add(new ProdId("-//VoisinMalin//Palier//FR"))
			.add(ImmutableVersion.VERSION_2_0)
			.add(ImmutableCalScale.GREGORIAN)
			.add(new XProperty("X-WR-CALNAME", name));
		days.forEach((day) -> calendar.add(event(day, base, stamp)));
		appointments.forEach((each) -> calendar.add(event(each, base, stamp)));
		var out = new StringWriter();
		try {
			new CalendarOutputter(false).output(calendar, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString();
	}

	private static VEvent event(Appointment appointment, URI base, Instant stamp) {
		var event = new VEvent(false);
		event.add(new DtStamp(stamp))
			.add(new Uid(appointment.id() + "@" + base.getHost()))
			.add(new DtStart<>(appointment.from()))
			.add(new DtEnd<>(appointment.to()))
			.add(new Summary(appointment.title()))
			.add(new Location(appointment.place()))
			.add(new Url(base.resolve(appointment.href())));
		return event;
	}

	private static VEvent event(Milestone day, URI base, Instant stamp) {
		var start = new DtStart<LocalDate>(day.day());
		start.replace(Value.DATE);
		var event = new VEvent(false);
		event.add(new DtStamp(stamp))
			.add(new Uid(day.id() + "@" + base.getHost()))
			.add(start)
			.add(new Summary(day.title()))
			.add(new Url(base.resolve(day.href())));
		return event;
	}

}
