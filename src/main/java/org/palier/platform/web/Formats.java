package org.palier.platform.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;

/** How numbers, amounts, dates and hours are written in the reader's language. */
public final class Formats {

	private static final Currency EURO = Currency.getInstance("EUR");

	private Formats() {
	}

	/** "14 820", "14,820". */
	public static String number(long number) {
		return NumberFormat.getIntegerInstance(Language.current().locale()).format(number);
	}

	/** With up to three decimals: "13,85", "13.85". */
	public static String number(BigDecimal number) {
		return NumberFormat.getNumberInstance(Language.current().locale()).format(number);
	}

	/** With its cents: "14 820,00 €", "€14,820.00". */
	public static String cents(BigDecimal amount) {
		return euros().format(amount);
	}

	/** With cents if there are some: "14 820 €", "€38.50". */
	public static String euros(BigDecimal amount) {
		var format = euros();
		if (amount.stripTrailingZeros().scale() <= 0) {
			format.setMaximumFractionDigits(0);
		}
		return format.format(amount);
	}

	private static NumberFormat euros() {
		var format = NumberFormat.getCurrencyInstance(Language.current().locale());
		format.setCurrency(EURO);
		return format;
	}

	/** "12 mars 2026", "12 March 2026". */
	public static String date(ChronoLocalDate day) {
		return day(day, "d MMMM yyyy");
	}

	/** "12 mars", "12 March". */
	public static String day(ChronoLocalDate day) {
		return day(day, "d MMMM");
	}

	public static String month(YearMonth month) {
		return written(month, "MMMM yyyy");
	}

	/** "mardi", "Tuesday". */
	public static String weekday(TemporalAccessor day) {
		return written(day, "EEEE");
	}

	/** "17 h 42", "17:42". */
	public static String hour(LocalTime time) {
		return written(time, isFrench() ? "H 'h' mm" : "HH:mm");
	}

	/** "12 mars 2026, 17 h 42", "12 March 2026, 17:42". */
	public static String moment(ChronoLocalDateTime<?> moment) {
		return date(moment.toLocalDate()) + ", " + hour(moment.toLocalTime());
	}

	/** "mardi 12 mars 2026 à 14 h 30", "Tuesday 12 March 2026 at 14:30". */
	public static String appointment(ZonedDateTime start) {
		return weekday(start) + " " + date(start.toLocalDate()) + (isFrench() ? " à " : " at ")
				+ hour(start.toLocalTime());
	}

	/** The French have a first of the month, and no second. */
	private static String day(ChronoLocalDate day, String pattern) {
		var first = isFrench() && day.get(ChronoField.DAY_OF_MONTH) == 1;
		return written(day, first ? "'1er'" + pattern.substring(1) : pattern);
	}

	private static boolean isFrench() {
		return Language.current() == Language.FRENCH;
	}

	private static String written(TemporalAccessor time, String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Language.current().locale()).format(time);
	}

}
