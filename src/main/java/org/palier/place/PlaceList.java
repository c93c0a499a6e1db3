package org.palier.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds buildings by words of their address, street after street. */
@Component
@Transactional(readOnly = true)
class PlaceList {

	static final int PAGE = 50;

	private static final String WANTED = """
			 from building b where (:words::text[] is null or b.words like all (:words::text[]))
			and (:neighbourhood::uuid is null or b.neighbourhood_id = :neighbourhood::uuid)""";

	private static final String SEEN = "exists (select from stairwell s where s.building_id = b.id)";

	private static final Map<Shown, String> VIEWS = Map.of(Shown.SEEN, " and b.archived_at is null and " + SEEN,
			Shown.ALL, " and b.archived_at is null", Shown.ARCHIVED, " and b.archived_at is not null");

	private final JdbcClient jdbc;

	PlaceList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of them; one more tells that there is a next page. */
	List<Row> rows(Wanted wanted) {
		return jdbc.sql("""
				select b.id, b.number, b.street, b.city, coalesce(n.name, '') as neighbourhood, s.many, s.dwellings
				from (select *""" + WANTED + VIEWS.get(wanted.view()) + """
				 order by b.site_id, b.city, b.street, b.rank, b.number, b.id limit :most offset :from) b
				left join neighbourhood n on n.id = b.neighbourhood_id
				cross join lateral (select count(*) as many, coalesce(sum(w.dwellings), 0) as dwellings
					from stairwell w where w.building_id = b.id and w.archived_at is null) s
				order by b.site_id, b.city, b.street, b.rank, b.number, b.id""")
			.params(wanted.parameters())
			.query((row, index) -> new Row(row.getObject("id", UUID.class),
					(row.getString("number") + " " + row.getString("street")).strip(), row.getString("street"),
					row.getString("city"), row.getString("neighbourhood"), row.getInt("many"), row.getInt("dwellings")))
			.list();
	}

	/** How many buildings and dwellings a view holds. */
	Count count(Wanted wanted) {
		return jdbc
			.sql("""
					select count(*) as buildings, coalesce(sum((select sum(w.dwellings) from stairwell w
						where w.building_id = b.id and w.archived_at is null)), 0) as dwellings""" + WANTED
					+ VIEWS.get(wanted.view()))
			.params(wanted.parameters())
			.query(Count.class)
			.single();
	}

	/** Which buildings. */
	enum Shown {

		SEEN, ALL, ARCHIVED

	}

	/**
	 * What somebody looks for.
	 *
	 * @param q words, or their beginnings
	 * @param page from 0
	 */
	record Wanted(@Nullable String q, @Nullable UUID neighbourhood, @Nullable Shown show, @Nullable Integer page) {

		Shown view() {
			return Objects.requireNonNullElse(show, Shown.SEEN);
		}

		public boolean isNarrowed() {
			return q != null || neighbourhood != null;
		}

		Wanted in(Shown view) {
			return new Wanted(q, neighbourhood, view, null);
		}

		String href() {
			return href(0);
		}

		@Nullable String previous() {
			return (number() > 0) ? href(number() - 1) : null;
		}

		String next() {
			return href(number() + 1);
		}

		private int number() {
			return Math.min(Math.max(0, Objects.requireNonNullElse(page, 0)), 100_000);
		}

		private String href(int page) {
			return UriComponentsBuilder.fromPath("/places")
				.queryParamIfPresent("q", Optional.ofNullable(q))
				.queryParamIfPresent("neighbourhood", Optional.ofNullable(neighbourhood))
				.queryParamIfPresent("show", Optional.ofNullable(show).filter((each) -> each != Shown.SEEN))
				.queryParamIfPresent("page", (page > 0) ? Optional.of(page) : Optional.empty())
				.encode()
				.build()
				.toUriString();
		}

		private Map<String, @Nullable Object> parameters() {
			var all = new HashMap<String, @Nullable Object>();
			all.put("words", (q != null) ? Plain.patterns(q) : null);
			all.put("neighbourhood", neighbourhood);
			all.put("most", PAGE + 1);
			all.put("from", number() * PAGE);
			return all;
		}

	}

	/** A building in the list. */
	record Row(UUID id, String line, String street, String city, String neighbourhood, int stairwells, int dwellings) {
	}

	/** What a view holds. */
	record Count(long buildings, long dwellings) {
	}

}
