package org.palier.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/** Dates as people say them: "il y a 3 jours", "en retard de 2 jours ouvrés". */
@Component("words")
public class Words {

	private static final ZoneId PARIS = Locality.MAINLAND.zone();

	private final Clock clock;

	private final WorkingCalendar calendar;

	private final Texts texts;

	Words(Clock clock, WorkingCalendar calendar, Texts texts) {
		this.clock = clock;
		this.calendar = calendar;
		this.texts = texts;
	}

	/** How far a due date is, in working days of the site, and how pressing. */
	public Due due(UUID site, Instant due) {
		var now = clock.instant();
		if (due.isBefore(now)) {
			int late = calendar.workingDaysBetween(site, due, now);
			return (late == 0) ? new Due(texts.get("due.lateToday"), "warm")
					: new Due(texts.get("due.late", late), "warm");
		}
		var days = ChronoUnit.DAYS.between(calendar.day(site, now), calendar.day(site, due));
		if (days == 0) {
			return new Due(texts.get("due.today"), "sun");
		}
		if (days == 1) {
			return new Due(texts.get("due.tomorrow"), "sun");
		}
		if (days < 7) {
			return new Due(texts.get("due.on", Formats.weekday(due.atZone(PARIS))), "neutral");
		}
		return new Due(texts.get("due.before", date(due)), "neutral");
	}

	public String ago(@Nullable Instant moment) {
		if (moment == null) {
			return "";
		}
		var now = clock.instant();
		long minutes = ChronoUnit.MINUTES.between(moment, now);
		if (minutes < 1) {
			return texts.get("ago.now");
		}
		if (minutes < 60) {
			return texts.get("ago.minutes", minutes);
		}
		long days = ChronoUnit.DAYS.between(moment.atZone(PARIS).toLocalDate(), now.atZone(PARIS).toLocalDate());
		if (days == 0) {
			return texts.get("ago.hours", minutes / 60);
		}
		if (days == 1) {
			return texts.get("ago.yesterday", Formats.hour(moment.atZone(PARIS).toLocalTime()));
		}
		if (days < 31) {
			return texts.get("ago.days", days);
		}
		return texts.get("ago.on", date(moment));
	}

	/** Whole days since a moment, in a word: "12 jours". */
	public String days(Instant since) {
		long days = ChronoUnit.DAYS.between(since.atZone(PARIS).toLocalDate(),
				clock.instant().atZone(PARIS).toLocalDate());
		return texts.get("words.days", days);
	}

	public String date(@Nullable Instant moment) {
		return (moment == null) ? "" : date(moment.atZone(PARIS).toLocalDate());
	}

	/** "12 mars", with its year if it is not this one. */
	public String date(@Nullable LocalDate day) {
		if (day == null) {
			return "";
		}
		var thisYear = day.getYear() == clock.instant().atZone(PARIS).getYear();
		return thisYear ? Formats.day(day) : Formats.date(day);
	}

	/** To the minute, for those who hover or listen: "12 mars 2026, 17 h 42". */
	public String exact(@Nullable Instant moment) {
		return (moment == null) ? "" : Formats.moment(moment.atZone(PARIS).toLocalDateTime());
	}

	/**
	 * @param text in words
	 * @param kind colour of its tag: warm (late), sun (soon), neutral
	 */
	public record Due(String text, String kind) {
	}

}
