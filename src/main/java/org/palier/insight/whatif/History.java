package org.palier.insight.whatif;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Courses;
import org.palier.mission.Courses.Course;
import org.palier.mission.Courses.Leg;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads how phases went, from the facts of their steps. Where a site has too little past
 * of its own, durations of others are read too: nothing but durations, and nobody is told
 * whose.
 */
@Component
class History {

	/** Cases of a phase at one site, and anywhere; older ones tell little of today. */
	private static final int AT_SITE = 60;

	private static final int ANYWHERE = 300;

	private final Courses courses;

	private final Sites sites;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	History(Courses courses, Sites sites, JdbcClient jdbc, TransactionTemplate transaction) {
		this.courses = courses;
		this.sites = sites;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Missions on their way at sites that the reader sees. */
	List<State> running(@Nullable UUID site, Instant now) {
		return Objects.requireNonNull(transaction.execute((status) -> states(courses.between(now, now, site), now)));
	}

	/**
	 * What went before, near these sites and anywhere.
	 * @param from begin of the months held out, for what was on its way in them
	 */
	Known known(Collection<UUID> near, Instant from, Instant to, Instant now) {
		return Scope.system("what if",
				() -> Objects.requireNonNull(transaction.execute((status) -> read(near, from, to, now))));
	}

	private Known read(Collection<UUID> near, Instant from, Instant to, Instant now) {
		var territories = new HashMap<UUID, Set<UUID>>();
		near.forEach((site) -> territories.put(site, neighbours(site)));
		var around = territories.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		var legs = new LinkedHashMap<UUID, Leg>();
		courses.past(AT_SITE, around).forEach((leg) -> legs.put(leg.caseId(), leg));
		courses.past(ANYWHERE, null).forEach((leg) -> legs.put(leg.caseId(), leg));
		var past = new Past(runs(legs.values()), (site) -> territories.getOrDefault(site, Set.of(site)));
		return new Known(past, around, states(courses.between(from, to, null), now));
	}

	private Set<UUID> neighbours(UUID site) {
		return sites.findById(site)
			.map((found) -> sites.findByTerritoryOrderByName(found.territory()))
			.orElse(List.of())
			.stream()
			.map(Site::id)
			.collect(Collectors.toCollection(() -> new HashSet<>(Set.of(site))));
	}

	private List<State> states(List<Course> missions, Instant now) {
		var legs = courses.of(missions.stream().map(Course::mission).toList());
		var runs = runs(legs).stream().collect(Collectors.groupingBy(Run::mission));
		return missions.stream()
			.map((mission) -> new State(mission, runs.getOrDefault(mission.mission(), List.of()), now.getEpochSecond()))
			.toList();
	}

	private List<Run> runs(Collection<Leg> legs) {
		var stops = new HashMap<UUID, List<Run.Stop>>();
		var councils = new HashMap<UUID, Boolean>();
		jdbc.sql(
				"""
						select case_id, step, created_at, finished_at, coalesce(working_seconds, 0) - paused_seconds as worked, paused_seconds, nature
						from step_fact where case_id = any (?) order by created_at, task_id""")
			.param(legs.stream().map(Leg::caseId).toArray(UUID[]::new))
			.query((row) -> {
				var id = row.getObject("case_id", UUID.class);
				stops.computeIfAbsent(id, (key) -> new ArrayList<>())
					.add(new Run.Stop(row.getString("step"), seconds(row.getTimestamp("created_at")),
							second(row.getTimestamp("finished_at")), row.getLong("worked"),
							row.getLong("paused_seconds")));
				if (row.getString("nature") != null) {
					councils.merge(id, row.getString("nature").equals("PUBLIC_BODY"), Boolean::logicalOr);
				}
			});
		return legs.stream().map((leg) -> run(leg, stops, councils)).toList();
	}

	private static Run run(Leg leg, Map<UUID, List<Run.Stop>> stops, Map<UUID, Boolean> councils) {
		return new Run(leg.caseId(), leg.mission(), leg.site(), leg.process(), leg.doors(), councils.get(leg.caseId()),
				leg.started().getEpochSecond(), (leg.ended() != null) ? leg.ended().getEpochSecond() : null,
				List.copyOf(stops.getOrDefault(leg.caseId(), List.of())));
	}

	private static long seconds(Timestamp at) {
		return at.toInstant().getEpochSecond();
	}

	private static @Nullable Long second(@Nullable Timestamp at) {
		return (at != null) ? seconds(at) : null;
	}

	/**
	 * What tells how it may go on.
	 *
	 * @param near the sites of the territories around
	 * @param lately what was on its way in the months held out
	 */
	record Known(Past past, Set<UUID> near, List<State> lately) {
	}

}
