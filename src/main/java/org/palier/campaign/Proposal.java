package org.palier.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Rounds for the coming days by one plain rule, always the same: slot by slot, whoever
 * may go forms pairs, those with the fewest hours of the week first, one of them
 * experienced if there is one, and with the most languages; each pair gets the next
 * stairwells of a sector. What {@link RoundRules} forbids is never proposed, and a slot
 * that stays empty says why.
 */
final class Proposal {

	/** Doors of an outing of two hours. */
	static final int DOORS = 40;

	private final UUID mission;

	private final RoundRules rules;

	private final List<Trip> trips;

	private final List<Target> targets;

	private final List<Planned> planned = new ArrayList<>();

	private final List<Empty> empty = new ArrayList<>();

	/**
	 * @param trips rounds of all missions of the weeks and months in question
	 * @param targets the stairwells still to be visited, in the order of the sectors
	 */
	private Proposal(UUID mission, RoundRules rules, Collection<Trip> trips, Collection<Target> targets) {
		this.mission = mission;
		this.rules = rules;
		this.trips = new ArrayList<>(trips);
		this.targets = new ArrayList<>(targets);
	}

	static Proposal of(UUID mission, RoundRules rules, Collection<Trip> trips, Collection<Target> targets,
			List<LocalDate> days) {
		var proposal = new Proposal(mission, rules, trips, targets);
		days.forEach(proposal::day);
		return proposal;
	}

	public List<Planned> planned() {
		return planned;
	}

	public List<Empty> empty() {
		return empty;
	}

	private void day(LocalDate day) {
		var closed = rules.ofDay(day);
		if (!closed.isEmpty()) {
			empty.add(new Empty(day, null, closed, false));
			return;
		}
		Part.on(day.getDayOfWeek()).forEach((part) -> slot(day, part));
	}

	private void slot(LocalDate day, Part part) {
		var refused = new ArrayList<Conflict>();
		var free = new ArrayList<Walker>();
		for (var walker : rules.walkers().values()) {
			var against = rules.of(walker.id(), trip(day, part, List.of(walker.id()), List.of()), trips);
			if (against.isEmpty()) {
				free.add(walker);
			}
			against.stream().limit(1).forEach(refused::add);
		}
		int before = planned.size();
		while (free.size() > 1) {
			var next = next(day);
			if (next.isEmpty()) {
				break;
			}
			var pair = pair(free, day).orElseThrow();
			free.removeAll(pair);
			plan(day, part, pair, next);
		}
		if (planned.size() == before) {
			empty.add(new Empty(day, part, refused, free.size() > 1));
		}
	}

	private void plan(LocalDate day, Part part, List<Walker> pair, List<Target> next) {
		targets.removeAll(next);
		var ids = pair.stream().map(Walker::id).toList();
		var stairwells = next.stream().map(Target::stairwell).toList();
		trips.add(trip(day, part, ids, stairwells));
		planned.add(new Planned(new Outing(day, part.from(), part.to(), next.get(0).sector(), ids, stairwells), pair,
				next.stream().mapToInt(Target::doors).sum()));
	}

	/** The next stairwells of one sector, as many as an outing takes, at least one. */
	private List<Target> next(LocalDate day) {
		var taken = new ArrayList<Target>();
		int doors = 0;
		for (var target : targets) {
			var visited = trips.stream()
				.anyMatch((trip) -> trip.day().equals(day) && trip.stairwells().contains(target.stairwell()));
			if (visited || !taken.isEmpty() && !target.sector().equals(taken.get(0).sector())) {
				continue;
			}
			if (!taken.isEmpty() && doors + target.doors() > DOORS) {
				break;
			}
			taken.add(target);
			doors += target.doors();
		}
		return taken;
	}

	private Optional<List<Walker>> pair(List<Walker> free, LocalDate day) {
		return free.stream()
			.flatMap((one) -> free.stream()
				.filter((other) -> one.id().compareTo(other.id()) < 0)
				.map((other) -> List.of(one, other)))
			.min(Comparator.<List<Walker>>comparingInt((pair) -> experienced(pair) ? 0 : 1)
				.thenComparingInt((pair) -> hours(pair, day))
				.thenComparingInt((pair) -> -languages(pair).size())
				.thenComparing((pair) -> pair.get(0).id())
				.thenComparing((pair) -> pair.get(1).id()));
	}

	private static boolean experienced(List<Walker> pair) {
		return pair.stream().anyMatch(Walker::isExperienced);
	}

	private int hours(List<Walker> pair, LocalDate day) {
		var monday = RoundRules.monday(day);
		return pair.stream()
			.mapToInt((each) -> RoundRules.minutes(each.id(), trips,
					(trip) -> RoundRules.monday(trip.day()).equals(monday)))
			.sum();
	}

	static Set<String> languages(List<Walker> pair) {
		var all = new HashSet<String>();
		pair.forEach((each) -> all.addAll(each.languages()));
		return all;
	}

	private Trip trip(LocalDate day, Part part, List<UUID> pair, List<UUID> stairwells) {
		return new Trip(null, mission, day, part.from(), part.to(), pair, stairwells);
	}

	/** The same for the same rounds: who agrees agrees to what they saw. */
	public String seal() {
		return Integer.toHexString(planned.stream().map(Planned::outing).toList().hashCode());
	}

	/** A stairwell to be visited. */
	record Target(UUID stairwell, String sector, int doors) {
	}

	/** A round that is proposed. */
	record Planned(Outing outing, List<Walker> pair, int doors) {

		public List<String> languages() {
			return Proposal.languages(pair).stream().sorted().toList();
		}

		public List<Walker> experienced() {
			return pair.stream().filter(Walker::isExperienced).toList();
		}

	}

	/**
	 * A slot in which nobody goes.
	 *
	 * @param part null for the whole day
	 * @param why what first keeps each from going
	 * @param nothingLeft somebody could go, but all stairwells have their round
	 */
	record Empty(LocalDate day, @Nullable Part part, List<Conflict> why, boolean nothingLeft) {
	}

}
