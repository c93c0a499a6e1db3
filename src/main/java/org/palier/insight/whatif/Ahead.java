package org.palier.insight.whatif;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What is ahead of a mission, looked for in the past: how a phase went on for others that
 * stood at the same step for as long, or how long it takes from its beginning.
 */
final class Ahead {

	/** Rounds for as many doors as that are no measure any more. */
	private static final double MOST = 4;

	private static final long DAY = 86_400;

	private final Past past;

	Ahead(Past past) {
		this.past = past;
	}

	/** From its beginning. */
	Lot whole(Part part, UUID site, @Nullable Integer doors, @Nullable Boolean council) {
		return past.lot(part.process(), site, (part == Part.AGREEMENT) ? council : null, (run) -> switch (part) {
			case PREPARATION -> stretch(run, run.started(), run.launched(), 1);
			case ROUNDS -> stretch(run, run.launched(), run.ended(), factor(doors, run));
			default -> stretch(run, run.started(), run.ended(), 1);
		});
	}

	/** From where an open phase stands; nothing of a part that is behind it. */
	Lot rest(Part part, Run open, long now, @Nullable Boolean council) {
		var launched = open.launched();
		if (part == Part.ROUNDS) {
			return (launched != null) ? rounds(open, open.age(launched, now))
					: whole(part, open.site(), open.doors(), null);
		}
		if (part == Part.PREPARATION && launched != null) {
			return Lot.NOTHING;
		}
		var stop = open.open();
		var age = open.age((stop != null) ? stop.came() : open.started(), now);
		return loosened(age, (least) -> (stop != null) ? after(part, open, stop.step(), least, council)
				: older(part, open, least, council), () -> whole(part, open.site(), open.doors(), council));
	}

	/**
	 * Where hardly any stood as long, those that stood half as long answer, and so on.
	 */
	private static Lot loosened(long age, LongFunction<Lot> older, Supplier<Lot> otherwise) {
		for (long least = age; least > DAY; least /= 2) {
			var lot = older.apply(least);
			if (lot.stretches().size() >= Past.ENOUGH) {
				return lot;
			}
		}
		var all = older.apply(0);
		var whole = otherwise.get();
		return (all.stretches().size() < Past.ENOUGH && whole.stretches().size() > all.stretches().size()) ? whole
				: all;
	}

	private Lot after(Part part, Run open, String step, long age, @Nullable Boolean council) {
		return past.lot(open.process(), open.site(), (part == Part.AGREEMENT) ? council : null, (run) -> run.stops()
			.stream()
			.filter((stop) -> stop.step().equals(step) && Objects.requireNonNull(stop.left()) - stop.came() > age)
			.flatMap((stop) -> stretch(run, stop.came() + age, end(part, run), 1).stream())
			.toList());
	}

	/** It waits for something that is no step: a date, an answer of others. */
	private Lot older(Part part, Run open, long age, @Nullable Boolean council) {
		return past.lot(open.process(), open.site(), (part == Part.AGREEMENT) ? council : null,
				(run) -> stretch(run, run.started() + age, end(part, run), 1));
	}

	private Lot rounds(Run open, long age) {
		return loosened(age, (least) -> past.lot(Part.CAMPAIGN, open.site(), null, (run) -> {
			var launched = run.launched();
			double factor = factor(open.doors(), run);
			return (launched == null) ? List.of()
					: stretch(run, launched + Math.round(least / factor), run.ended(), factor);
		}), () -> whole(Part.ROUNDS, open.site(), open.doors(), null));
	}

	private static @Nullable Long end(Part part, Run run) {
		return (part == Part.PREPARATION) ? run.launched() : run.ended();
	}

	private static double factor(@Nullable Integer doors, Run run) {
		return (doors == null || run.doors() == null || doors <= 0 || run.doors() <= 0) ? 1
				: Math.max(1 / MOST, Math.min(MOST, (double) doors / run.doors()));
	}

	private static List<Stretch> stretch(Run run, @Nullable Long from, @Nullable Long to, double factor) {
		return (from != null && to != null && from < to) ? List.of(new Stretch(run, from, to, factor)) : List.of();
	}

}
