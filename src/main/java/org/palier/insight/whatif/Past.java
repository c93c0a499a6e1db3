package org.palier.insight.whatif;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What went through the phases before some moment. One draws from a site's own past;
 * where that is fewer than ten, from its territory's, then from everybody's.
 */
final class Past {

	static final int ENOUGH = 10;

	private final Map<String, List<Run>> byProcess;

	private final Function<UUID, Set<UUID>> territory;

	/**
	 * @param territory the sites of the territory of a site
	 */
	Past(Collection<Run> runs, Function<UUID, Set<UUID>> territory) {
		this.byProcess = runs.stream()
			.filter((run) -> !run.isOpen() && !run.rested())
			.collect(Collectors.groupingBy(Run::process));
		this.territory = territory;
	}

	/** The same as it was known at a moment. */
	Past before(long moment) {
		return new Past(byProcess.values()
			.stream()
			.flatMap(List::stream)
			.filter((run) -> run.ended() != null && run.ended() <= moment)
			.toList(), territory);
	}

	/**
	 * How long it may go on.
	 * @param council draw only from those whose partner had to vote, or had not to
	 * @param cut what stretches of a past run are like it
	 */
	Lot lot(String process, UUID site, @Nullable Boolean council, Function<Run, List<Stretch>> cut) {
		var runs = byProcess.getOrDefault(process, List.of());
		var alike = runs.stream().filter((run) -> council == null || council.equals(run.council())).toList();
		var found = widened(alike, site, cut);
		return (found.stretches().size() < ENOUGH && council != null) ? widened(runs, site, cut) : found;
	}

	private Lot widened(List<Run> runs, UUID site, Function<Run, List<Stretch>> cut) {
		var sites = new EnumMap<Reach, Set<UUID>>(
				Map.of(Reach.SITE, Set.of(site), Reach.TERRITORY, territory.apply(site)));
		for (var reach : sites.entrySet()) {
			var stretches = stretches(runs.stream().filter((run) -> reach.getValue().contains(run.site())).toList(),
					cut);
			if (stretches.size() >= ENOUGH) {
				return new Lot(stretches, reach.getKey());
			}
		}
		return new Lot(stretches(runs, cut), Reach.NETWORK);
	}

	private static List<Stretch> stretches(List<Run> runs, Function<Run, List<Stretch>> cut) {
		return runs.stream().flatMap((run) -> cut.apply(run).stream()).toList();
	}

}
