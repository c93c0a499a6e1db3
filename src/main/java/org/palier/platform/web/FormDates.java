package org.palier.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Function;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads dates as forms send them (ISO 8601), of years in which missions take place: the
 * calendar, the engine's timers and the database each have an end, and none of them is
 * the same.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("NullAway") // a converter may answer null: an empty field is no date
class FormDates implements WebMvcConfigurer {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, LocalDate.class, date(LocalDate::parse, LocalDate::getYear));
		registry.addConverter(String.class, LocalDateTime.class, date(LocalDateTime::parse, LocalDateTime::getYear));
		registry.addConverter(String.class, YearMonth.class, date(YearMonth::parse, YearMonth::getYear));
	}

	private static <T> Converter<String, T> date(Function<String, T> parse, Function<T, Integer> year) {
		return (text) -> {
			if (text.isBlank()) {
				return null;
			}
			var date = parse.apply(text.strip());
			if (year.apply(date) < FIRST_YEAR || year.apply(date) > LAST_YEAR) {
				throw new IllegalArgumentException("Not a date of a mission: " + date);
			}
			return date;
		};
	}

}
