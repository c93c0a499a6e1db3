package org.palier.insight.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How good the simulation would have been: what was on its way in some months is
 * simulated from what was known before them, and set beside what came. Only that is
 * judged whose whole range is past by now: were those left out that are still open, the
 * slow ones would be missing.
 */
final class HeldOut {

	private static final double DAY = 86_400;

	private final Past before;

	private final long from;

	private final long to;

	private final long now;

	/**
	 * @param past all of it
	 * @param from first moment of the months held out
	 * @param to their end
	 */
	HeldOut(Past past, long from, long to, long now) {
		this.before = past.before(from);
		this.from = from;
		this.to = to;
		this.now = now;
	}

	/** Each phase by itself, from the first day or from where it stood. */
	List<Trial> phases(List<Run> runs) {
		var simulator = new Simulator(before);
		var trials = new ArrayList<Trial>();
		for (var run : runs) {
			long start = Math.max(from, run.started());
			if (start < to && (run.ended() == null || run.ended() > start) && !run.rested()) {
				judge(simulator.goesOn(run.asOf(start), start, Change.USUAL_SEED), start, run.ended(), run.site())
					.ifPresent(trials::add);
			}
		}
		return trials;
	}

	/** Whole missions, from where they stood on the first of these months. */
	List<Trial> missions(List<State> states, Function<UUID, @Nullable Boolean> council) {
		var simulator = new Simulator(before);
		var trials = new ArrayList<Trial>();
		for (var state : states) {
			var ended = state.course().ended();
			if (state.course().opened().getEpochSecond() < from && (ended == null || ended.getEpochSecond() > from)
					&& state.runs().stream().noneMatch(Run::rested)) {
				var outcome = simulator.live(state.asOf(from), council.apply(state.course().mission()), 1, Change.NONE);
				judge(outcome.ends(), from, (ended != null) ? ended.getEpochSecond() : null, state.course().site())
					.ifPresent(trials::add);
			}
		}
		return trials;
	}

	private Optional<Trial> judge(double[] drawn, long start, @Nullable Long ended, UUID site) {
		var range = Range.of(drawn);
		if (start + range.high() > now || range.high() <= 0) {
			return Optional.empty();
		}
		double took = ((ended != null) ? ended : now) - start;
		boolean inside = ended != null && took >= range.low() && took <= range.high();
		return Optional.of(new Trial(site, inside, Math.abs(took - range.middle()) / DAY));
	}

	/**
	 * What came of one.
	 *
	 * @param inside whether it lay in the range that four of five lie in
	 * @param error how far from the middle, in days
	 */
	record Trial(UUID site, boolean inside, double error) {
	}

	/**
	 * What came of all.
	 *
	 * @param coverage share that lay in the range
	 * @param error days from the middle that half of them stayed below
	 */
	record Score(Reach reach, int cases, double coverage, double error) {

		/** Of a site; of its territory or of all where these are too few. */
		static Score of(List<Trial> trials, @Nullable UUID site, Set<UUID> territory) {
			var own = trials.stream().filter((trial) -> site == null || trial.site().equals(site)).toList();
			var near = trials.stream().filter((trial) -> territory.contains(trial.site())).toList();
			return (site != null && own.size() >= Past.ENOUGH) ? of(own, Reach.SITE)
					: (near.size() >= Past.ENOUGH) ? of(near, Reach.TERRITORY) : of(trials, Reach.NETWORK);
		}

		private static Score of(List<Trial> trials, Reach reach) {
			var errors = trials.stream().mapToDouble(Trial::error).sorted().toArray();
			double middle = (errors.length == 0) ? 0
					: (errors[(errors.length - 1) / 2] + errors[errors.length / 2]) / 2;
			return new Score(reach, trials.size(),
					trials.stream().filter(Trial::inside).count() / (double) Math.max(1, trials.size()), middle);
		}

		boolean isSaid() {
			return cases >= Past.ENOUGH;
		}

	}

}
