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
 */
record Asked(UUID link, UUID contact, Instant at, int reminders, @Nullable Instant remindAt) {

	Asked remindAt(@Nullable Instant next) {
		return new Asked(link, contact, at, reminders, next);
	}

	Asked reminded(@Nullable Instant next) {
		return new Asked(link, contact, at, reminders + 1, next);
	}

	boolean isDue(Instant now) {
		return remindAt != null && !remindAt.isAfter(now);
	}

}
