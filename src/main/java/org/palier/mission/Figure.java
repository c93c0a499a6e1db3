package org.palier.mission;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Formats;

/**
 * A figure of a mission, counted from the data: one number, wherever it is shown.
 *
 * @param key message key of its name under {@code figure.}; {@code figure.<key>.help} is
 * its definition
 * @param value the number itself
 * @param unit what it is a number of
 * @param rows address of the rows it was counted from, as many as it says; null if it is
 * not a count of rows. They open to coordinators
 */
public record Figure(String key, BigDecimal value, Unit unit, @Nullable String rows) {

	public static Figure count(String key, long value, String rows) {
		return new Figure(key, BigDecimal.valueOf(value), Unit.COUNT, rows);
	}

	public static Figure euros(String key, BigDecimal value) {
		return new Figure(key, value, Unit.EUROS, null);
	}

	/** As people read it: "1 620", "110 €". */
	public String text() {
		return unit.text(value);
	}

	/** What a figure is a number of. */
	public enum Unit {

		COUNT {
			@Override
			String text(BigDecimal value) {
				return Formats.number(value);
			}
		},

		EUROS {
			@Override
			String text(BigDecimal value) {
				return Formats.euros(value);
			}
		};

		abstract String text(BigDecimal value);

	}

}
