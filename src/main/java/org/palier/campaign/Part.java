package org.palier.campaign;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** When of a day rounds are proposed: people are at home, and it is not late. */
enum Part {

	AFTERNOON(LocalTime.of(14, 30), LocalTime.of(16, 30)), EVENING(LocalTime.of(17, 30), LocalTime.of(19, 30));

	private final LocalTime from;

	private final LocalTime to;

	Part(LocalTime from, LocalTime to) {
		this.from = from;
		this.to = to;
	}

	LocalTime from() {
		return from;
	}

	LocalTime to() {
		return to;
	}

	/** In which part a round lies that begins at this hour. */
	static Part of(LocalTime from) {
		return from.isBefore(LocalTime.of(17, 0)) ? AFTERNOON : EVENING;
	}

	/** Children are at home on Wednesdays and Saturdays; Sundays are free. */
	static List<Part> on(DayOfWeek day) {
		return switch (day) {
			case SUNDAY -> List.of();
			case WEDNESDAY, SATURDAY -> Arrays.asList(values());
			default -> List.of(EVENING);
		};
	}

	/** As availabilities are kept: "TUESDAY_EVENING". */
	String on(DayOfWeek day, String separator) {
		return day.name() + separator + name();
	}

}
