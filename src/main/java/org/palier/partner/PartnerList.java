package org.palier.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds partners by words, which may be misspelt, by kind, by the way they decide and by
 * site.
 */
@Component
@Transactional(readOnly = true)
class PartnerList {

	static final int PAGE = 30;

	private static final String WANTED = """
			p.merged_into is null and (:site::uuid is null or p.site_id = :site::uuid) and (:kind::text is null or p.kind = :kind)
			and (:nature::text is null or p.nature = :nature)""";

	private static final String VIEWED = "(p.archived_at is not null) = :archived";

	private static final String SEARCHED = " from partner p join palier_search('partner', :q) found on found.id = p.id where "
			+ WANTED;

	private static final String ALL = " from partner p where " + WANTED;

	private final JdbcClient jdbc;

	private final Directory directory;

	PartnerList(JdbcClient jdbc, Directory directory) {
		this.jdbc = jdbc;
		this.directory = directory;
	}

	/** A page of them; one more tells that there is a next page. */
	List<Row> rows(Wanted wanted) {
		return jdbc
			.sql("""
					select p.id, p.name, p.kind, p.nature, p.town, p.site_id, p.archived_at is not null as archived,
						(select count(*) from contact c where c.partner_id = p.id and c.merged_into is null and c.active) as people"""
					+ wanted.from() + " and " + VIEWED + " order by "
					+ ((wanted.q() != null) ? "found.likeness desc, " : "")
					+ "palier_plain(p.name), p.id limit :most offset :from")
			.params(wanted.parameters())
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("name"),
					Kind.valueOf(row.getString("kind")), Nature.valueOf(row.getString("nature")), row.getString("town"),
					directory.site(row.getObject("site_id", UUID.class)), row.getInt("people"),
					row.getBoolean("archived")))
			.list();
	}

	/** How many there are of those in use, and of those in the archive. */
	Counts counts(Wanted wanted) {
		return jdbc.sql(
				"select count(*) filter (where p.archived_at is null), count(*) filter (where p.archived_at is not null)"
						+ wanted.from())
			.params(wanted.parameters())
			.query((row, index) -> new Counts(row.getInt(1), row.getInt(2)))
			.single();
	}

	/** All that are wanted, whatever the page, by name. */
	List<UUID> ids(Wanted wanted) {
		return jdbc.sql("select p.id" + wanted.from() + " and " + VIEWED + " order by palier_plain(p.name), p.id")
			.params(wanted.parameters())
			.query(UUID.class)
			.list();
	}

	/**
	 * What somebody looks for.
	 *
	 * @param q words
	 * @param page from 0
	 */
	record Wanted(@Nullable String q, @Nullable Kind kind, @Nullable Nature nature, @Nullable UUID site,
			@Nullable Boolean archived, @Nullable Integer page) {

		/** Whatever else is wanted, of those in the archive or of those in use. */
		Wanted archived(boolean wanted) {
			return new Wanted(q, kind, nature, site, wanted ? true : null, null);
		}

		public boolean inArchive() {
			return Boolean.TRUE.equals(archived);
		}

		public boolean isNarrowed() {
			return q != null || kind != null || nature != null || site != null;
		}

		public @Nullable String previous() {
			return (number() > 0) ? href("/partners", number() - 1) : null;
		}

		String next() {
			return href("/partners", number() + 1);
		}

		/** The same choice at another address. */
		public String at(String address) {
			return href(address, 0);
		}

		private int number() {
			return Math.max(0, Objects.requireNonNullElse(page, 0));
		}

		private String from() {
			return (q != null) ? SEARCHED : ALL;
		}

		private String href(String address, int page) {
			return UriComponentsBuilder.fromPath(address)
				.queryParamIfPresent("q", Optional.ofNullable(q))
				.queryParamIfPresent("kind", Optional.ofNullable(kind))
				.queryParamIfPresent("nature", Optional.ofNullable(nature))
				.queryParamIfPresent("site", Optional.ofNullable(site))
				.queryParamIfPresent("archived", Optional.ofNullable(archived))
				.queryParamIfPresent("page", (page > 0) ? Optional.of(page) : Optional.empty())
				.encode()
				.build()
				.toUriString();
		}

		private Map<String, @Nullable Object> parameters() {
			var all = new HashMap<String, @Nullable Object>();
			all.put("q", q);
			all.put("kind", (kind != null) ? kind.name() : null);
			all.put("nature", (nature != null) ? nature.name() : null);
			all.put("site", site);
			all.put("archived", inArchive());
			all.put("most", PAGE + 1);
			all.put("from", number() * PAGE);
			return all;
		}

	}

	/**
	 * A partner in the list.
	 *
	 * @param people who can be written to
	 */
	record Row(UUID id, String name, Kind kind, Nature nature, @Nullable String town, String site, int people,
			boolean archived) {
	}

	/** What the views of the list hold. */
	record Counts(int used, int archived) {
	}

	/** A view of the list, as the filters show it. */
	record View(String label, String href, boolean current, String count) {
	}

}
