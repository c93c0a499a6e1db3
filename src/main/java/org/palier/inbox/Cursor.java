package org.palier.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the next one begins after it, even if rows came or went meanwhile.
 *
 * @param due its date, or far away
 * @param id of the last task
 */
record Cursor(int weight, Instant due, String id) {

	static final Cursor START = new Cursor(Behinds.Queue.OTHERS, Instant.EPOCH, "");

	private static final Instant NO_DATE = Instant.parse("9999-01-01T00:00:00Z");

	static Cursor of(InboxRow last) {
		return new Cursor(last.weight(), Objects.requireNonNullElse(last.due(), NO_DATE), last.id());
	}

	/** Reads it back from an address; what makes no sense begins anew. */
	static Optional<Cursor> read(@Nullable String text) {
		var parts = Objects.requireNonNullElse(text, "").split("~", 3);
		try {
			return (parts.length < 3) ? Optional.empty() : Optional.of(new Cursor(Integer.parseInt(parts[0]),
					Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS), parts[2]));
		}
		catch (ArithmeticException | NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return weight + "~" + ChronoUnit.MICROS.between(Instant.EPOCH, due) + "~" + id;
	}

}
