package org.palier.platform.evidence;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One link of a chain, as it was written. See {@link Seal} for what is hashed.
 *
 * @param number 1 for the first
 * @param at to the millisecond
 * @param person hash of {@code who} with its salt; null if nobody was in it
 * @param previous hash of the event before; zeros for the first
 * @param hash of all of the above
 * @param who nobody once they were erased
 * @param salt goes with the person
 */
public record Event(UUID chain, int number, Instant at, Kind kind, @Nullable UUID link, @Nullable UUID document,
		@Nullable String shown, @Nullable String mail, @Nullable String person, String previous, String hash, Who who,
		@Nullable String salt) {

	/** What stands before the first. */
	public static final String BEGINNING = "0".repeat(64);

	/** Whether somebody was in it and was erased since. */
	public boolean isErased() {
		return person != null && salt == null && who.isNobody();
	}

	/** The same without its person, for whom it does not concern. */
	public Event unnamed() {
		return new Event(chain, number, at, kind, link, document, shown, mail, person, previous, hash, Who.NOBODY,
				null);
	}

}
