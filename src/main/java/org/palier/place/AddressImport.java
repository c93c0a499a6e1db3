package org.palier.place;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of addresses that was sent, and how far it is read.
 *
 * @param name as the sender called it
 * @param towns names or codes, without capitals and accents; all if empty
 * @param why message key under {@code place.import.failed.}, or null
 * @param bytes of the file
 * @param read bytes of the lines that are in
 * @param lines read, without the headings
 * @param elsewhere lines of other towns, and streets without a number
 * @param rejectedBytes of the file of rejected lines
 */
record AddressImport(UUID id, UUID site, UUID person, @Nullable UUID neighbourhood, String name, List<String> towns,
		State state, @Nullable String why, long bytes, long read, long lines, long added, long changed, long same,
		long elsewhere, long rejected, long rejectedBytes, Instant createdAt) {

	public boolean isUnderWay() {
		return state == State.WAITING || state == State.RUNNING;
	}

	public int percent() {
		return (bytes > 0) ? (int) (100 * read / bytes) : 100;
	}

	/** Colour of its tag. */
	public String tag() {
		return switch (state) {
			case WAITING, RUNNING -> "sky";
			case DONE -> "brand";
			case CANCELLED -> "neutral";
			case FAILED -> "warm";
		};
	}

	enum State {

		WAITING, RUNNING, DONE, CANCELLED, FAILED

	}

}
