package org.palier.insight.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How one mission went through a phase, step by step. Moments are in seconds.
 *
 * @param doors that were planned
 * @param council whether its partner had to wait for a vote; null if nobody knows
 * @param ended null while it is there
 */
record Run(UUID caseId, UUID mission, UUID site, String process, @Nullable Integer doors, @Nullable Boolean council,
		long started, @Nullable Long ended, List<Stop> stops) {

	/** From 9:00 to 18:00. */
	private static final long WORKDAY = 9 * 3600;

	/** Working hours of a week are so much of it. */
	private static final double SHARE = 45.0 / 168;

	/** What was known of it at a moment. */
	Run asOf(long moment) {
		return new Run(caseId, mission, site, process, doors, council, started,
				(ended != null && ended <= moment) ? ended : null,
				stops.stream().filter((stop) -> stop.came <= moment).map((stop) -> stop.asOf(moment)).toList());
	}

	boolean isOpen() {
		return ended == null;
	}

	/** What rested says nothing about how long it takes. */
	boolean rested() {
		return stops.stream().anyMatch((stop) -> stop.paused > 0);
	}

	/** How old it is, or what is open in it, without the time that it rested. */
	long age(long since, long now) {
		long paused = stops.stream()
			.filter((stop) -> stop.left == null || stop.left > since)
			.mapToLong(Stop::paused)
			.max()
			.orElse(0);
		return Math.max(0, Math.round(now - since - paused / SHARE));
	}

	/** What is open; of several, what came last. */
	@Nullable Stop open() {
		return stops.stream()
			.filter((stop) -> stop.left == null)
			.max(Comparator.comparingLong(Stop::came))
			.orElse(null);
	}

	/** When the rounds of a campaign began; null before. */
	@Nullable Long launched() {
		long checked = stops.stream()
			.filter((stop) -> stop.step.equals("user_checkLaunch") && stop.left != null)
			.mapToLong((stop) -> Objects.requireNonNull(stop.left))
			.max()
			.orElse(Long.MIN_VALUE);
		boolean backAgain = stops.stream()
			.anyMatch((stop) -> stop.came >= checked
					&& List.of("user_planCalendar", "user_checkLaunch", "user_decideWaiver").contains(stop.step));
		return (checked == Long.MIN_VALUE || backAgain) ? null : Long.valueOf(checked);
	}

	/**
	 * Seconds between two moments that would not have passed had each stop at this step
	 * taken so many working days less: while something else was open beside it, nothing
	 * is saved.
	 */
	long saved(String step, int days, long from, long to) {
		long saved = 0;
		long end = Long.MIN_VALUE;
		long sooner = Long.MIN_VALUE;
		for (var stop : stops.stream().filter((each) -> each.step.equals(step)).toList()) {
			long left = (stop.left != null) ? stop.left : to;
			if (stop.came >= end) {
				saved += alone(step, Math.max(sooner, from), Math.min(end, to));
				end = left;
				sooner = stop.sooner(days, left);
			}
			else {
				end = Math.max(end, left);
				sooner = Math.max(sooner, stop.sooner(days, left));
			}
		}
		return saved + alone(step, Math.max(sooner, from), Math.min(end, to));
	}

	/** Seconds in which no other step was open. */
	private long alone(String step, long from, long to) {
		if (to <= from) {
			return 0;
		}
		long alone = 0;
		long reached = from;
		for (var other : stops.stream().filter((each) -> !each.step.equals(step)).toList()) {
			if (other.came > reached) {
				alone += Math.max(0, Math.min(other.came, to) - reached);
			}
			reached = Math.max(reached, (other.left != null) ? other.left : to);
		}
		return alone + Math.max(0, to - reached);
	}

	/**
	 * A step that was open, in the order in which they came.
	 *
	 * @param left null while it is open
	 * @param worked working seconds
	 * @param paused working seconds that it rested
	 */
	record Stop(String step, long came, @Nullable Long left, long worked, long paused) {

		Stop asOf(long moment) {
			return (left != null && left <= moment) ? this : new Stop(step, came, null, 0, 0);
		}

		/** When it would have been left with so many working days less. */
		private long sooner(int days, long end) {
			return (worked > 0) ? end - Math.round((end - came) * Math.min(1, (double) days * WORKDAY / worked)) : end;
		}

	}

}
