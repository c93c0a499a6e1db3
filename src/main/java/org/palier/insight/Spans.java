package org.palier.insight;

import java.math.BigDecimal;

import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** Spans of time and rates as people say them. */
@Component
class Spans {

	private static final int HOUR = 3600;

	private static final int FULL_DAY = 24 * HOUR;

	private final Texts texts;

	Spans(Texts texts) {
		this.texts = texts;
	}

	/** Working time, in days of nine hours: "2,5 j". */
	String worked(double seconds) {
		return of(seconds, Targets.DAY);
	}

	/** Time by the calendar. */
	String elapsed(double seconds) {
		return of(seconds, FULL_DAY);
	}

	/** "1,5" */
	String number(double value) {
		return Formats.number((value >= 9.95) ? BigDecimal.valueOf(Math.round(value))
				: BigDecimal.valueOf(Math.round(10 * value), 1).stripTrailingZeros());
	}

	private String of(double seconds, double day) {
		if (seconds >= day * 0.95) {
			return texts.get("insight.days", number(Math.round(10 * seconds / day) / 10.0));
		}
		return (seconds >= HOUR) ? texts.get("insight.hours", Math.round(seconds / HOUR))
				: (seconds > 0) ? texts.get("insight.soon") : texts.get("insight.hours", 0);
	}

}
