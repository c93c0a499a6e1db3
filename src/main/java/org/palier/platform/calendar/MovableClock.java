package org.palier.platform.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock. It follows the real time; the demonstration and the tests move it, so
 * that eighteen months of missions can be lived in a minute.
 */
public final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Goes to a moment and runs on from there. */
	public void moveTo(Instant moment) {
		ahead = Duration.between(Instant.now(), moment);
	}

	/** How far it goes before the real time. */
	public Duration ahead() {
		return ahead;
	}

	/** Back to the real time. */
	public void release() {
		ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(ahead).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	/** The same clock elsewhere: it moves along. */
	@Override
	public Clock withZone(ZoneId zone) {
		return new Clock() {

			@Override
			public Instant instant() {
				return MovableClock.this.instant();
			}

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return MovableClock.this.withZone(other);
			}

		};
	}

}
