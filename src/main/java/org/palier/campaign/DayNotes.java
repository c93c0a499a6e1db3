package org.palier.campaign;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one should know of a day before going out: public and school holidays, Ramadan,
 * and what the site has written down itself.
 */
@Component
@Transactional
class DayNotes {

	/** Month of the Umm al-Qura calendar, which may differ by a day from what is seen. */
	private static final int RAMADAN = 9;

	private final JdbcClient jdbc;

	private final SchoolHolidays school;

	private final WorkingCalendar calendar;

	private final Texts texts;

	DayNotes(JdbcClient jdbc, SchoolHolidays school, WorkingCalendar calendar, Texts texts) {
		this.jdbc = jdbc;
		this.school = school;
		this.calendar = calendar;
		this.texts = texts;
	}

	/** All that is known of a day, as texts. */
	@Transactional(readOnly = true)
	List<String> of(UUID site, LocalDate day) {
		var all = new ArrayList<String>();
		if (calendar.isHoliday(site, day)) {
			all.add(texts.get("campaign.day.holiday"));
		}
		var zones = school.zones(day);
		if (!zones.isEmpty()) {
			all.add(texts.get("campaign.day.school", String.join(", ", zones)));
		}
		if (HijrahDate.from(day).get(ChronoField.MONTH_OF_YEAR) == RAMADAN) {
			all.add(texts.get("campaign.day.ramadan"));
		}
		between(site, day, day).forEach((note) -> all.add(note.words()));
		return all;
	}

	/** What the site has written down. */
	@Transactional(readOnly = true)
	List<DayNote> between(UUID site, LocalDate from, LocalDate to) {
		return jdbc.sql("""
				select id, first_day, last_day, words from day_note
				where site_id = ? and first_day <= ? and last_day >= ? order by first_day, words""")
			.params(site, to, from)
			.query(DayNote.class)
			.list();
	}

	void add(UUID site, LocalDate from, LocalDate to, String words) {
		jdbc.sql("insert into day_note (id, site_id, first_day, last_day, words) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), site, from, to, words)
			.update();
	}

	void remove(UUID site, UUID id) {
		jdbc.sql("delete from day_note where id = ? and site_id = ?").params(id, site).update();
	}

	/** One of them. */
	record DayNote(UUID id, LocalDate firstDay, LocalDate lastDay, String words) {
	}

}
