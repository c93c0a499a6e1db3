package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a step is late: what the late ones have in common and the others do not. A factor
 * is named if half of the late ones have it, and clearly more of them than of all.
 */
@Component
@Transactional(readOnly = true)
class Factors {

	private static final Duration LATELY = Duration.ofDays(91);

	/** Where lately too few went through. */
	private static final Duration LONGER = Duration.ofDays(366);

	private static final int MOST = 3;

	private static final double CLEARLY = 1.2;

	private final JdbcClient jdbc;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	Factors(JdbcClient jdbc, Directory directory, Texts texts, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * In words: "8 des 9 en retard attendent un vote en conseil"; none under 10 cases.
	 */
	List<String> of(StepFigures step, Wanted wanted) {
		var now = clock.instant();
		var lately = finished(step, wanted, LATELY);
		var groups = (count(lately) + step.open.size() >= StepFigures.ENOUGH) ? lately : finished(step, wanted, LONGER);
		step.open
			.forEach(
					(fact) -> groups.add(new Group(
							traits(fact.site(), fact.topic(), fact.nature(), fact.again(),
									2 * fact.toTake() > fact.worked(), false, fact.awaitsVote(now)),
							fact.isOver(), 1)));
		long all = count(groups);
		long late = groups.stream().filter(Group::late).mapToLong(Group::count).sum();
		return (all < StepFigures.ENOUGH || late == 0) ? List.of() : tell(groups, all, late, wanted);
	}

	private static long count(List<Group> groups) {
		return groups.stream().mapToLong(Group::count).sum();
	}

	private List<String> tell(List<Group> groups, long all, long late, Wanted wanted) {
		var counts = new LinkedHashMap<String, long[]>();
		for (var group : groups) {
			group.traits().forEach((trait, name) -> {
				var count = counts.computeIfAbsent(trait + "\n" + name, (key) -> new long[2]);
				count[0] += group.count();
				count[1] += group.late() ? group.count() : 0;
			});
		}
		return counts.entrySet()
			.stream()
			.filter((entry) -> 2 * entry.getValue()[1] >= late)
			.filter((entry) -> (double) entry.getValue()[1] / late >= CLEARLY * entry.getValue()[0] / all)
			.filter((entry) -> wanted.site() == null || !entry.getKey().startsWith("site"))
			.sorted(Comparator.comparingLong((Map.Entry<String, long[]> entry) -> entry.getValue()[1]).reversed())
			.limit(MOST)
			.map((entry) -> words(entry.getKey().split("\n"), entry.getValue()[1], late))
			.toList();
	}

	private String words(String[] trait, long with, long late) {
		var name = switch (trait[0]) {
			case "site" -> directory.site(UUID.fromString(trait[1]));
			case "topic" -> texts.get("mission.new.theme." + trait[1]);
			case "nature" -> texts.get("insight.factor.nature." + trait[1]);
			default -> "";
		};
		return texts.get("insight.factor." + trait[0], with, late, name);
	}

	/** Lately finished, those with the same traits together. */
	private List<Group> finished(StepFigures step, Wanted wanted, Duration span) {
		var now = clock.instant();
		return new ArrayList<>(jdbc
			.sql("""
					select site_id, topic, nature, again, 2 * to_take_seconds > to_take_seconds + in_hand_seconds + partner_seconds as waited,
						outcome = 'LEFT' as left_open, over_seconds > 0 as late, count(*) as count
					from step_fact
					where process = ? and step = ? and finished_at > ? and outcome in ('FINISHED', 'LEFT')
						and (?::uuid is null or site_id = ?) and (?::text is null or topic = ?) and (?::text is null or nature = ?)
					group by 1, 2, 3, 4, 5, 6, 7""")
			.params(Arrays.asList(step.process, step.step, Timestamp.from(now.minus(span)), wanted.site(),
					wanted.site(), wanted.topic(), wanted.topic(), wanted.nature(), wanted.nature()))
			.query((row, index) -> new Group(
					traits(row.getObject("site_id", UUID.class), row.getString("topic"), row.getString("nature"),
							row.getBoolean("again"), row.getBoolean("waited"), row.getBoolean("left_open"), false),
					row.getBoolean("late"), row.getLong("count")))
			.list());
	}

	private static Map<String, String> traits(UUID site, @Nullable String topic, @Nullable String nature, boolean again,
			boolean waited, boolean leftOpen, boolean vote) {
		var traits = new LinkedHashMap<String, String>();
		traits.put("site", site.toString());
		put(traits, "topic", topic);
		put(traits, "nature", nature);
		put(traits, "again", again ? "yes" : null);
		put(traits, "waited", waited ? "yes" : null);
		put(traits, "left", leftOpen ? "yes" : null);
		put(traits, "vote", vote ? "yes" : null);
		return traits;
	}

	private static void put(Map<String, String> traits, String trait, @Nullable String value) {
		if (value != null) {
			traits.put(trait, value);
		}
	}

	private record Group(Map<String, String> traits, boolean late, long count) {
	}

}
