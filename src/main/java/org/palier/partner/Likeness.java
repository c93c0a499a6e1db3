package org.palier.partner;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds partners of one site that are probably the same: one number, or nearly one name
 * in one place. Two different numbers or two different towns tell them apart.
 */
@Component
@Transactional(readOnly = true)
class Likeness {

	private static final String PAIRS = """
			with pair as (
				select one, other, likeness from palier_alike(?::uuid)
				union select a.id, b.id, 1 from partner a join partner b on a.siret = b.siret and a.site_id = b.site_id and a.id <> b.id
				where ?::uuid is null or a.id = ?::uuid)
			select a.id as one, a.name as one_name, b.id as other, b.name as other_name, s.name as site, max(pair.likeness),
				a.siret is not null and a.siret = b.siret as one_number
			from pair join partner a on a.id = pair.one join partner b on b.id = pair.other join site s on s.id = a.site_id
			where a.merged_into is null and b.merged_into is null
				and (?::uuid is not null or (a.created_at, a.id) < (b.created_at, b.id))
				and (a.siret = b.siret or (a.siret is null or b.siret is null)
					and (a.town is null or b.town is null or palier_plain(a.town) = palier_plain(b.town)))
			group by a.id, b.id, s.id
			order by one_number desc, 6 desc, a.name limit 100""";

	private final JdbcClient jdbc;

	Likeness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All likely pairs, the surest first. */
	List<Pair> pairs() {
		return pairs(null);
	}

	/** Those that look like this one. */
	List<Pair> of(UUID partner) {
		return pairs(partner);
	}

	private List<Pair> pairs(@Nullable UUID partner) {
		return jdbc.sql(PAIRS)
			.params(Arrays.asList(partner, partner, partner, partner))
			.query((row, index) -> new Pair(row.getObject("one", UUID.class), row.getString("one_name"),
					row.getObject("other", UUID.class), row.getString("other_name"), row.getBoolean("one_number"),
					row.getString("site")))
			.list();
	}

	/**
	 * Two that are probably one.
	 *
	 * @param one the one that was asked about, or the elder
	 * @param oneNumber whether they have the same SIRET
	 */
	record Pair(UUID one, String oneName, UUID other, String otherName, boolean oneNumber, String site) {
	}

}
