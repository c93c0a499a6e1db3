package org.palier.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose answer is awaited.
 *
 * @param link that is out
 * @param contact whose it is
 * @param at when they were asked
 * @param reminders how many they had since
 * @param remindAt when they get the next, if they get one
 * @param notMine whether they said that it is not for them, and nobody was named instead
 */
record Asked(UUID link, UUID contact, Instant at, int reminders, @Nullable Instant remindAt,
		@Nullable Boolean notMine) {

	Asked(UUID link, UUID contact, Instant at, int reminders, @Nullable Instant remindAt) {
		this(link, contact, at, reminders, remindAt, null);
	}

	Asked disowned() {
		return new Asked(link, contact, at, reminders, null, true);
	}

	boolean isDisowned() {
		return Boolean.TRUE.equals(notMine);
	}

	Asked remindAt(@Nullable Instant next) {
		return new Asked(link, contact, at, reminders, next, notMine);
	}

	Asked reminded(@Nullable Instant next) {
		return new Asked(link, contact, at, reminders + 1, next, notMine);
	}

	boolean isDue(Instant now) {
		return remindAt != null && !remindAt.isAfter(now);
	}

}
