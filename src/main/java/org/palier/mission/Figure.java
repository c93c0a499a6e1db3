package org.palier.mission;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

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
				return NumberFormat.getIntegerInstance(Locale.FRANCE).format(value);
			}
		},

		EUROS {
			@Override
			String text(BigDecimal value) {
				var format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
				if (value.stripTrailingZeros().scale() <= 0) {
					format.setMaximumFractionDigits(0);
				}
				return format.format(value);
			}
		};

		abstract String text(BigDecimal value);

	}

}
