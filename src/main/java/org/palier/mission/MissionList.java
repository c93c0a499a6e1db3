package org.palier.mission;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds missions by phase, site, theme and words. */
@Component
@Transactional(readOnly = true)
class MissionList {

	static final int PAGE = 30;

	static final String CURRENT = "current";

	private static final String PAUSED = "paused";

	private static final String OVER = "over";

	private static final List<String> VIEWS = Stream
		.of(Stream.of(CURRENT), MissionPhases.ORDER.stream(), Stream.of(PAUSED, OVER))
		.flatMap(Function.identity())
		.toList();

	/** Title and neighbourhood are searched, whatever the capitals, accents and typos. */
	private static final String SEARCHED = """
			(:site::uuid is null or m.site_id = :site::uuid) and (:theme::text is null or m.theme = :theme)
			and (:q::text is null or m.id in (select found.id from palier_search('mission', :q) found))""";

	private static final String VIEWED = """
			case :view when 'current' then m.ended_at is null when 'paused' then m.state = 'PAUSED' when 'over' then m.ended_at is not null
				else m.state = 'OPEN' and exists (select from mission_phase p where p.mission_id = m.id and p.process = :view and p.ended_at is null)
				end""";

	private final JdbcClient jdbc;

	private final Missions missions;

	private final MissionPhases phases;

	private final OpenSteps steps;

	private final Standing standing;

	private final Directory directory;

	private final Texts texts;

	MissionList(JdbcClient jdbc, Missions missions, MissionPhases phases, OpenSteps steps, Standing standing,
			Directory directory, Texts texts) {
		this.jdbc = jdbc;
		this.missions = missions;
		this.phases = phases;
		this.steps = steps;
		this.standing = standing;
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * A page of them, the newest first, those that are over last; one more tells that
	 * there is a next page.
	 */
	List<Row> rows(Wanted wanted) {
		var ids = jdbc
			.sql("select m.id from mission m where " + SEARCHED + " and " + VIEWED
					+ " order by m.ended_at desc nulls first, m.opened_at desc, m.id limit :most offset :from")
			.paramSource(wanted.parameters())
			.query(UUID.class)
			.list();
		var found = missions.findByIdIn(ids).stream().collect(Collectors.toMap(Mission::id, Function.identity()));
		var open = steps.ofMissions(ids).stream().collect(Collectors.groupingBy(OpenStep::mission));
		var stays = phases.of(ids).stream().collect(Collectors.groupingBy(MissionPhases.Stay::mission));
		return ids.stream()
			.map((id) -> row(Objects.requireNonNull(found.get(id)), open.getOrDefault(id, List.of()),
					stays.getOrDefault(id, List.of())))
			.toList();
	}

	private Row row(Mission mission, List<OpenStep> open, List<MissionPhases.Stay> stays) {
		var now = stays.stream()
			.filter(MissionPhases.Stay::isOpen)
			.map(MissionPhases.Stay::process)
			.distinct()
			.sorted(Comparator.comparingInt(MissionPhases.ORDER::indexOf))
			.map((process) -> texts.get("phase." + process))
			.collect(Collectors.joining(", "));
		return new Row(mission.id(), mission.title(), now, texts.get("theme." + mission.theme()),
				directory.neighbourhood(mission.neighbourhood()), directory.site(mission.site()),
				standing.of(mission, open, stays));
	}

	/** The views of the list, each with how many it holds under the same search. */
	List<View> views(Wanted wanted) {
		var counts = new HashMap<String, Integer>();
		jdbc.sql(
				"""
						select p.process as view, count(distinct m.id) as missions from mission m join mission_phase p on p.mission_id = m.id
						where p.ended_at is null and m.state = 'OPEN' and\s"""
						+ SEARCHED + " group by p.process union all "
						+ "select case m.state when 'OPEN' then 'open' when 'PAUSED' then 'paused' else 'over' end, count(*) from mission m where "
						+ SEARCHED + " group by 1")
			.paramSource(wanted.parameters())
			.query((row) -> {
				counts.put(row.getString("view"), row.getInt("missions"));
			});
		counts.put(CURRENT, counts.getOrDefault("open", 0) + counts.getOrDefault(PAUSED, 0));
		return VIEWS.stream()
			.filter((view) -> view.equals(CURRENT) || view.equals(wanted.view()) || counts.containsKey(view))
			.map((view) -> new View(texts.get((MissionPhases.ORDER.contains(view) ? "phase." : "mission.view.") + view),
					wanted.in(view), view.equals(wanted.view()), String.valueOf(counts.getOrDefault(view, 0))))
			.toList();
	}

	/** How many there are of what one looks for, in a sentence. */
	String title(Wanted wanted, List<View> views) {
		var count = views.stream()
			.filter(View::current)
			.findFirst()
			.map((view) -> Integer.valueOf(view.count()))
			.orElse(0);
		return MissionPhases.ORDER.contains(wanted.view())
				? texts.get("mission.list.title.phase", count, texts.get("phase." + wanted.view()))
				: texts.get("mission.list.title." + (VIEWS.contains(wanted.view()) ? wanted.view() : OVER), count);
	}

	/**
	 * What somebody looks for.
	 *
	 * @param view a phase, or {@code current}, {@code paused}, {@code over}
	 * @param page from 0
	 */
	public record Wanted(String view, @Nullable UUID site, @Nullable Theme theme, @Nullable String q, int page) {

		String in(String view) {
			return href(view, 0);
		}

		public @Nullable String previous() {
			return (page > 0) ? href(view, page - 1) : null;
		}

		String next() {
			return href(view, page + 1);
		}

		public boolean isNarrowed() {
			return site != null || theme != null || q != null || !view.equals(CURRENT);
		}

		private String href(String view, int page) {
			return UriComponentsBuilder.fromPath("/missions")
				.queryParam("view", view)
				.queryParamIfPresent("site", Optional.ofNullable(site))
				.queryParamIfPresent("theme", Optional.ofNullable(theme))
				.queryParamIfPresent("q", Optional.ofNullable(q))
				.queryParamIfPresent("page", (page > 0) ? Optional.of(page) : Optional.empty())
				.encode()
				.build()
				.toUriString();
		}

		Map<String, @Nullable Object> parameters() {
			var all = new HashMap<String, @Nullable Object>();
			all.put("view", view);
			all.put("site", site);
			all.put("theme", (theme != null) ? theme.name() : null);
			all.put("q", q);
			all.put("most", PAGE + 1);
			all.put("from", page * PAGE);
			return all;
		}

	}

	/** A mission in the list. */
	record Row(UUID id, String title, String phases, String theme, String place, String site, Standing.Where where) {
	}

	/** A view of the list, as the filters show it. */
	record View(String label, String href, boolean current, String count) {
	}

}
