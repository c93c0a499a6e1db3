package org.palier.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The school holidays of the three zones, from the file shipped with Palier. */
@Component
class SchoolHolidays {

	private final List<Period> periods;

	SchoolHolidays(JsonMapper json) {
		try (var in = new ClassPathResource("calendar/school-holidays.json").getInputStream()) {
			this.periods = json.readValue(in, File.class).periods();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A, B, C: those that have holidays on that day. */
	List<String> zones(LocalDate day) {
		return periods.stream()
			.filter((each) -> !day.isBefore(each.from()) && !day.isAfter(each.to()))
			.map(Period::zone)
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * The file.
	 *
	 * @param source where the dates are published
	 */
	record File(String source, List<Period> periods) {
	}

	/** Days without school, first and last included. */
	record Period(String zone, LocalDate from, LocalDate to) {
	}

}
