package org.palier.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the observations of the sites one sees. */
@Component
@Transactional(readOnly = true)
class ObservationList {

	static final int MOST = 100;

	private final Observations observations;

	private final JdbcClient jdbc;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	ObservationList(Observations observations, JdbcClient jdbc, Directory directory, Words words, Texts texts) {
		this.observations = observations;
		this.jdbc = jdbc;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
	}

	/** The newest ones, of one theme or of all; who wrote them is not told. */
	List<Line> lines(@Nullable Theme theme) {
		var found = (theme == null) ? observations.findAllByOrderByRecordedAtDesc(Limit.of(MOST))
				: observations.findByThemeOrderByRecordedAtDesc(theme, Limit.of(MOST));
		return found.stream()
			.map((each) -> new Line(each.words(), texts.get("theme." + each.theme()),
					directory.neighbourhood(each.neighbourhood()) + ((each.place() != null) ? ", " + each.place() : ""),
					directory.site(each.site()), words.ago(each.recordedAt()), words.exact(each.recordedAt())))
			.toList();
	}

	/** All themes that were heard, the most frequent first. */
	List<Filter> themes(@Nullable Theme current) {
		var all = new ArrayList<Filter>();
		var sum = new int[1];
		jdbc.sql("select theme, count(*) as heard from observation group by theme order by heard desc, theme")
			.query((row) -> {
				var theme = Theme.valueOf(row.getString("theme"));
				sum[0] += row.getInt("heard");
				all.add(new Filter(texts.get("theme." + theme), "/observations?theme=" + theme, theme == current,
						row.getString("heard")));
			});
		all.add(0, new Filter(texts.get("observation.all"), "/observations", current == null, String.valueOf(sum[0])));
		return all;
	}

	/** Where a person last heard something. */
	Optional<UUID> lastPlace(UUID person) {
		return jdbc
			.sql("select neighbourhood_id from observation where recorded_by = ? order by recorded_at desc limit 1")
			.param(person)
			.query(UUID.class)
			.optional();
	}

	/** An observation in the list. */
	record Line(String words, String theme, String place, String site, String when, String exact) {
	}

	/** A theme as a filter. */
	record Filter(String label, String href, boolean current, String count) {
	}

}
