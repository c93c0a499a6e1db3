package org.palier.insight.whatif;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lives the rest of a mission many times, each part of it drawn from the past. Agreement
 * and preparation run side by side, as the model draws them; a launch waits for both.
 */
final class Simulator {

	/** Times that each mission is lived. */
	static final int TIMES = 1000;

	private final Ahead ahead;

	Simulator(Past past) {
		this.ahead = new Ahead(past);
	}

	/**
	 * @param council whether its partner votes; null if nobody knows
	 * @param team how many knock on doors now
	 */
	Outcome live(State state, @Nullable Boolean council, int team, Change change) {
		var lots = lots(state, change.noCouncil() ? Boolean.FALSE : council);
		var draw = new Chance(lots, change, (double) team / (team + change.more()), state.course().mission());
		long before = state.roundsSoFar();
		var ends = new double[TIMES];
		var rounds = new double[TIMES];
		for (int i = 0; i < TIMES; i++) {
			double need = draw.next(Part.NEED);
			double agreed = need + draw.next(Part.AGREEMENT);
			double ready = need + draw.next(Part.CONTENT) + draw.next(Part.TRAINING) + draw.next(Part.PREPARATION);
			double knocking = draw.next(Part.ROUNDS);
			double done = state.isLaunched() ? Math.max(agreed, knocking) : Math.max(agreed, ready) + knocking;
			ends[i] = done + draw.next(Part.FOLLOWUP) + draw.next(Part.EVALUATION);
			rounds[i] = before + knocking;
		}
		var used = lots.values().stream().flatMap(List::stream).filter((lot) -> !lot.isEmpty()).toList();
		return new Outcome(ends, rounds,
				used.stream().map(Lot::reach).max(Comparator.naturalOrder()).orElse(Reach.SITE),
				used.stream().mapToInt((lot) -> lot.stretches().size()).min().orElse(0));
	}

	/** How long a phase goes on that is open at a moment, in seconds. */
	double[] goesOn(Run open, long now, long seed) {
		var lots = Part.of(open.process())
			.stream()
			.collect(Collectors.toMap((part) -> part, (part) -> List.of(ahead.rest(part, open, now, open.council()))));
		var draw = new Chance(lots, new Change(null, null, null, null, null, seed), 1, open.caseId());
		return DoubleStream.generate(() -> lots.keySet().stream().sorted().mapToDouble(draw::next).sum())
			.limit(TIMES)
			.toArray();
	}

	private Map<Part, List<Lot>> lots(State state, @Nullable Boolean council) {
		var course = state.course();
		var lots = new EnumMap<Part, List<Lot>>(Part.class);
		for (var part : Part.values()) {
			var open = state.open(part.process());
			if (!open.isEmpty()) {
				lots.put(part, open.stream().map((run) -> ahead.rest(part, run, state.now(), council)).toList());
			}
			else if (!state.isDone(part.process())) {
				lots.put(part, List.of(ahead.whole(part, course.site(), course.doors(), council)));
			}
		}
		return lots;
	}

	/** Chance with a seed, and what it draws from. */
	private static final class Chance {

		private final Map<Part, List<Drawing>> drawings = new EnumMap<>(Part.class);

		private final RandomGenerator chance;

		Chance(Map<Part, List<Lot>> lots, Change change, double pace, UUID of) {
			Stream.of(Part.values())
				.forEach((part) -> drawings.put(part,
						lots.getOrDefault(part, List.of(Lot.NOTHING))
							.stream()
							.map((lot) -> Drawing.of(lot, change, (part == Part.ROUNDS) ? pace : 1))
							.toList()));
			this.chance = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
				.create(change.chance() ^ of.getLeastSignificantBits());
		}

		/** Of what is open side by side, the longest. */
		double next(Part part) {
			return drawings.getOrDefault(part, List.of())
				.stream()
				.mapToDouble((drawing) -> drawing.draw(chance))
				.max()
				.orElse(0);
		}

	}

}
