package org.palier.insight;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step that is open now, with its working seconds so far.
 *
 * @param since when its present stretch began; ahead if it cannot be done yet
 * @param again whether the case has been there before
 * @param target working seconds it may take, null if nobody said
 */
record OpenFact(String task, String process, int version, String step, String role, UUID site, @Nullable UUID mission,
		UUID caseId, Instant created, Instant ready, @Nullable Instant due, boolean again, @Nullable String topic,
		@Nullable String nature, Doing doing, Instant since, long toTake, long inHand, long partner, long paused,
		@Nullable Long target) {

	/** Without the pauses. */
	long worked() {
		return toTake + inHand + partner;
	}

	boolean isPaused() {
		return doing == Doing.PAUSED;
	}

	/** Its day is still to come. */
	boolean isAhead(Instant now) {
		return !isPaused() && since.isAfter(now);
	}

	boolean isWaiting(Instant now) {
		return !isPaused() && !since.isAfter(now);
	}

	/** Working seconds beyond its target. */
	long over() {
		return (target != null) ? Math.max(0, worked() - target) : 0;
	}

	boolean isOver() {
		return over() > 0;
	}

	/** Nobody is late before the vote. */
	boolean isLate(Instant now) {
		return isWaiting(now) && due != null && due.isBefore(now);
	}

	/** A partner has said when their council votes. */
	boolean awaitsVote(Instant now) {
		return doing == Doing.PARTNER && ready.isAfter(now);
	}

}
