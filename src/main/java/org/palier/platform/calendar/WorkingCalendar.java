package org.palier.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.springframework.stereotype.Component;

/**
 * Working time of a site: Monday to Friday, 9:00 to 18:00 in its zone, without the public
 * holidays of its part of France (labour code, art. L3133-1; Alsace-Moselle, L3134-13;
 * overseas, L3422-2).
 */
@Component
public class WorkingCalendar {

	private static final LocalTime OPENS = LocalTime.of(9, 0);

	private static final LocalTime CLOSES = LocalTime.of(18, 0);

	/** Abolition of slavery, a holiday overseas (labour code, art. L3422-2). */
	private static final Map<String, MonthDay> ABOLITION = Map.of("gp", MonthDay.of(5, 27), "mq", MonthDay.of(5, 22),
			"gf", MonthDay.of(6, 10), "re", MonthDay.of(12, 20), "yt", MonthDay.of(4, 27));

	private final Locality.Localities localities;

	private final Map<String, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

	private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

	WorkingCalendar(Locality.Localities localities) {
		this.localities = localities;
	}

	public boolean isWorkingDay(UUID site, LocalDate day) {
		return isWorkingDay(localities.of(site), day);
	}

	/** Whether it is a public holiday there, on whatever day of the week. */
	public boolean isHoliday(UUID site, LocalDate day) {
		return holidays(localities.of(site).region(), day.getYear()).contains(day);
	}

	/** The day on which this moment falls at the site. */
	public LocalDate day(UUID site, Instant moment) {
		return moment.atZone(localities.of(site).zone()).toLocalDate();
	}

	/** A moment of a day, in the zone of the site. */
	public Instant at(UUID site, LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(localities.of(site).zone()).toInstant();
	}

	/**
	 * The end of the n-th working day after the day of {@code from}: what is asked on a
	 * Friday for the next working day is due on Monday at 18:00.
	 */
	public Instant plusWorkingDays(UUID site, Instant from, int days) {
		var locality = localities.of(site);
		var day = from.atZone(locality.zone()).toLocalDate();
		for (int left = days; left > 0 || !isWorkingDay(locality, day);) {
			day = day.plusDays(1);
			if (isWorkingDay(locality, day)) {
				left--;
			}
		}
		return day.atTime(CLOSES).atZone(locality.zone()).toInstant();
	}

	/**
	 * Working days after the day of {@code from} up to the day of {@code to}, negative
	 * when {@code to} lies before: 0 on the same day.
	 */
	public int workingDaysBetween(UUID site, Instant from, Instant to) {
		if (to.isBefore(from)) {
			return -workingDaysBetween(site, to, from);
		}
		var locality = localities.of(site);
		var last = to.atZone(locality.zone()).toLocalDate();
		int count = 0;
		for (var day = from.atZone(locality.zone()).toLocalDate().plusDays(1); !day.isAfter(last); day = day
			.plusDays(1)) {
			if (isWorkingDay(locality, day)) {
				count++;
			}
		}
		return count;
	}

	/** Opening hours of the site between two moments. */
	public Duration workingTime(UUID site, Instant from, Instant to) {
		var locality = localities.of(site);
		var sum = Duration.ZERO;
		var last = to.atZone(locality.zone()).toLocalDate();
		for (var day = from.atZone(locality.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
			if (isWorkingDay(locality, day)) {
				var opens = day.atTime(OPENS).atZone(locality.zone()).toInstant();
				var closes = day.atTime(CLOSES).atZone(locality.zone()).toInstant();
				var begin = from.isAfter(opens) ? from : opens;
				var end = to.isBefore(closes) ? to : closes;
				if (begin.isBefore(end)) {
					sum = sum.plus(Duration.between(begin, end));
				}
			}
		}
		return sum;
	}

	private boolean isWorkingDay(Locality locality, LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !holidays(locality.region(), day.getYear()).contains(day);
	}

	private Set<LocalDate> holidays(String region, int year) {
		return holidays.computeIfAbsent(region + year, (key) -> {
			var abolition = Optional.ofNullable(ABOLITION.get(region)).map((day) -> day.atYear(year));
			var days = (region.isEmpty() || abolition.isPresent()) ? manager.getHolidays(Year.of(year))
					: manager.getHolidays(Year.of(year), region);
			return Stream.concat(days.stream().map(Holiday::getDate), abolition.stream())
				.collect(Collectors.toUnmodifiableSet());
		});
	}

}
