package org.palier.insight.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import org.palier.insight.whatif.HeldOut.Score;
import org.palier.mission.CostSource;
import org.palier.mission.CostSource.Cost;
import org.palier.mission.FunderNature;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.Locality;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Simulates the missions on their way as they are, and with a change, side by side. */
@Component
class WhatIf {

	/** Missions on one page, and cases that the check needs at most. */
	private static final int MOST = 60;

	private static final int PHASES = 300;

	private static final int MISSIONS = 100;

	private static final int MONTHS = 3;

	private static final double WEEK = 7 * 86_400;

	private final History history;

	private final Optional<CostSource> costs;

	private final Optional<FunderNature> funders;

	private final Directory directory;

	private final TransactionTemplate transaction;

	private final Clock clock;

	WhatIf(History history, Optional<CostSource> costs, Optional<FunderNature> funders, Directory directory,
			TransactionTemplate transaction, Clock clock) {
		this.history = history;
		this.costs = costs;
		this.funders = funders;
		this.directory = directory;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @param sites that the reader sees, of which one may be chosen
	 */
	Answer of(Change change, List<UUID> sites) {
		var now = clock.instant();
		var month = YearMonth.from(now.atZone(Locality.MAINLAND.zone()));
		var from = start(month.minusMonths(MONTHS));
		var to = start(month);
		var site = change.site();
		var known = history.known((site != null) ? Set.of(site) : sites, from, to, now);
		var simulator = new Simulator(known.past());
		var teams = new HashMap<UUID, Integer>();
		var missions = history.running(site, now)
			.stream()
			.limit(MOST)
			.map((state) -> mission(simulator, state, change, teams))
			.toList();
		return new Answer(missions, scores(known, site, from, to, now), month.minusMonths(MONTHS),
				month.minusMonths(1));
	}

	private Mission mission(Simulator simulator, State state, Change change, Map<UUID, Integer> teams) {
		var id = state.course().mission();
		var council = council(id);
		int team = teams.computeIfAbsent(state.course().site(), this::team);
		var before = simulator.live(state, council, team, change.nothing());
		var after = change.isSomething() ? simulator.live(state, council, team, change) : before;
		var cost = within(() -> costs.flatMap((source) -> source.costOf(id)));
		return new Mission(id, state.course().site(), state.course().title(), before.end(), after.end(),
				cost.map((each) -> euros(each, before, 0)).orElse(null),
				cost.map((each) -> euros(each, after, state.isDone(Part.CAMPAIGN) ? 0 : change.more())).orElse(null),
				Boolean.TRUE.equals(council), worst(before, after), Math.min(before.cases(), after.cases()));
	}

	private static Reach worst(Outcome one, Outcome other) {
		return (one.reach().compareTo(other.reach()) > 0) ? one.reach() : other.reach();
	}

	/**
	 * Coordination goes on as long as the rounds do, where one knows how long that is;
	 * one more Voisin is trained.
	 */
	private static Range euros(Cost cost, Outcome outcome, int more) {
		double fixed = cost.total().subtract(cost.coordination()).doubleValue() + more * cost.training().doubleValue();
		double weekly = cost.coordination().doubleValue() / Math.max(1, cost.weeks());
		return Range.of(DoubleStream.of(outcome.rounds())
			.map((seconds) -> fixed + weekly * ((seconds > 0) ? seconds / WEEK : cost.weeks()))
			.toArray());
	}

	private @Nullable Boolean council(UUID mission) {
		return within(() -> funders.flatMap((source) -> source.natureOf(mission)))
			.map((nature) -> nature.equals("PUBLIC_BODY"))
			.orElse(null);
	}

	private int team(UUID site) {
		return Math.max(1, directory.voisins(site).size());
	}

	private List<Score> scores(History.Known known, @Nullable UUID site, Instant from, Instant to, Instant now) {
		var heldOut = new HeldOut(known.past(), from.getEpochSecond(), to.getEpochSecond(), now.getEpochSecond());
		var nearest = Comparator.comparing((UUID each) -> each.equals(site) ? 0 : known.near().contains(each) ? 1 : 2);
		var missions = known.lately()
			.stream()
			.sorted(Comparator.comparing((State state) -> state.course().site(), nearest))
			.toList();
		var phases = missions.stream().flatMap((state) -> state.runs().stream()).limit(PHASES).toList();
		return List.of(Score.of(heldOut.phases(phases), site, known.near()), Score
			.of(heldOut.missions(missions.stream().limit(MISSIONS).toList(), (mission) -> null), site, known.near()));
	}

	private <T> Optional<T> within(Supplier<Optional<T>> question) {
		return Objects.requireNonNull(transaction.execute((status) -> question.get()));
	}

	private static Instant start(YearMonth month) {
		return month.atDay(1).atStartOfDay(Locality.MAINLAND.zone()).toInstant();
	}

	/**
	 * @param scores of phases, and of whole missions, in the months held out
	 */
	record Answer(List<Mission> missions, List<Score> scores, YearMonth first, YearMonth last) {
	}

	/**
	 * A mission as it is and with the change: seconds from now until it ends, and euros.
	 *
	 * @param council whether its partner votes
	 * @param reach whose past was needed
	 * @param cases how many cases at least each phase was drawn from
	 */
	record Mission(UUID id, UUID site, String title, Range before, Range after, @Nullable Range cost,
			@Nullable Range costAfter, boolean council, Reach reach, int cases) {
	}

}
